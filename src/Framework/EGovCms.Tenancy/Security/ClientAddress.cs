using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Security;

/// <summary>The client's address as limits count it: IPv4 whole, IPv6 by its /64, which one subscriber has to himself.</summary>
public static class ClientAddress
{
    /// <summary>Of the request, after forwarded headers that are believed.</summary>
    public static string Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes) + "/64";
    }
}
