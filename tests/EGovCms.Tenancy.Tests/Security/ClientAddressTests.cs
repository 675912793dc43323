using System.Net;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Tests.Security;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData(null, "unknown")]
    public void Addresses_are_counted_as_one_subscriber_has_them(string? remote, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);

        Assert.Equal(expected, ClientAddress.Of(context));
    }
}
