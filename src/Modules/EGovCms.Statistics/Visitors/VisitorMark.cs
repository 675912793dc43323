using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace EGovCms.Statistics.Visitors;

/// <summary>
/// What stands for a visitor on one site and day: an HMAC with the day's salt over address, program and site. The same visitor has another mark tomorrow and on another
/// site, and once the salt is deleted no address can be tried against it.
/// </summary>
internal static class VisitorMark
{
    private const int Length = 16;

    /// <summary>IPv4 whole, IPv6 by its /64, which one subscriber has to himself.</summary>
    public static IPAddress? Whole(IPAddress? address)
    {
        if (address is null || address.AddressFamily is AddressFamily.InterNetwork)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    public static string Of(byte[] salt, string tenant, IPAddress? address, string agent) => Hash(salt, $"{tenant}\0{address}\0{agent}");

    /// <summary>That this visitor has been at something: in a column, in an hour.</summary>
    public static string OfThing(byte[] salt, string visitor, string dimension, string key) => Hash(salt, $"{visitor}\0{dimension}\0{key}");

    private static string Hash(byte[] salt, string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(text), hash);
        return Base64Url.EncodeToString(hash[..Length]);
    }
}
