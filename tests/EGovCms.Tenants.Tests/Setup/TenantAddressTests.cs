using EGovCms.Tenancy;
using EGovCms.Tenants.Setup;

namespace EGovCms.Tenants.Tests.Setup;

public sealed class TenantAddressTests
{
    [Theory]
    [InlineData("zf", true)]
    [InlineData("Zf-2_b", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("2zf", false)]
    [InlineData("-zf", false)]
    [InlineData("z f", false)]
    [InlineData("zf/..", false)]
    [InlineData("..", false)]
    [InlineData("zf.db", false)]
    [InlineData("市政府", false)]
    [InlineData("zｆ", false)]
    [InlineData("zf\0", false)]
    [InlineData("zf\r\n", false)]
    [InlineData("zf%2e", false)]
    [InlineData("zf'--", false)]
    [InlineData("z\u200Bf", false)]
    public void Names_are_ascii_letters_digits_hyphen_and_underscore(string name, bool good) => Assert.Equal(good, TenantAddress.IsName(name));

    [Fact]
    public void Names_and_prefixes_have_64_characters_at_most()
    {
        Assert.True(TenantAddress.IsName(new string('a', 64)));
        Assert.False(TenantAddress.IsName(new string('a', 65)));
        Assert.True(TenantAddress.IsPrefix(new string('a', 64)));
        Assert.False(TenantAddress.IsPrefix(new string('a', 65)));
    }

    [Theory]
    [InlineData("zf", true)]
    [InlineData("2024", true)]
    [InlineData("city-hall", true)]
    [InlineData("-zf", false)]
    [InlineData("zf-", false)]
    [InlineData("a/b", false)]
    [InlineData("a\\b", false)]
    [InlineData("a_b", false)]
    [InlineData("a.b", false)]
    [InlineData("..", false)]
    [InlineData("%2e", false)]
    [InlineData("栏目", false)]
    [InlineData("a?b", false)]
    [InlineData("a#b", false)]
    public void Prefixes_are_one_plain_segment(string prefix, bool good) => Assert.Equal(good, TenantAddress.IsPrefix(prefix));

    [Theory]
    [InlineData("EDU.Example.gov.cn", "edu.example.gov.cn")]
    [InlineData(" edu.example.gov.cn:8443 ", "edu.example.gov.cn:8443")]
    [InlineData("政府.中国", "xn--mxtq1m.xn--fiqs8s")]
    [InlineData("10.0.0.1", "10.0.0.1")]
    [InlineData("edu.example:0", null)]
    [InlineData("edu.example:99999", null)]
    [InlineData("edu.example:8a", null)]
    [InlineData("http://edu.example", null)]
    [InlineData("edu.example/path", null)]
    [InlineData("user@edu.example", null)]
    [InlineData("*.example", null)]
    [InlineData("a b.example", null)]
    [InlineData("-a.example", null)]
    [InlineData("a..example", null)]
    [InlineData("", null)]
    [InlineData("a\r\nSet-Cookie: x", null)]
    public void Hosts_are_brought_into_the_form_that_requests_have(string typed, string? expected) => Assert.Equal(expected, TenantAddress.NormalizeHost(typed));

    [Theory]
    [InlineData("edu.example.cn", "edu.example.cn", true)]
    [InlineData("a.edu.example.cn:8443", "edu.example.cn", true)]
    [InlineData("myedu.example.cn", "edu.example.cn", false)]
    [InlineData("example.cn", "edu.example.cn", false)]
    [InlineData("10.0.0.1", "0.0.1", false)]
    public void A_host_is_under_itself_and_the_domains_above_it(string host, string own, bool expected) => Assert.Equal(expected, TenantAddress.IsUnder(host, own));

    [Fact]
    public void Tenants_clash_when_one_address_leads_to_both()
    {
        Assert.True(TenantAddress.Clash(At("zf"), At("ZF")));
        Assert.True(TenantAddress.Clash(At("", "a.example"), At("", "b.example", "A.example")));
        Assert.False(TenantAddress.Clash(At("zf"), At("zf", "a.example")));
        Assert.False(TenantAddress.Clash(At("zf", "a.example"), At("rd", "a.example")));
    }

    private static ShellSettings At(string prefix, params string[] hosts) => new() { Name = "x", Prefix = prefix, Hosts = hosts };
}
