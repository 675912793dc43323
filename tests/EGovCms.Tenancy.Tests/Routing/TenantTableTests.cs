using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Tests.Routing;

public sealed class TenantTableTests
{
    private static readonly TenantTable City = new(
    [
        Entry("Default", ""),
        Entry("zf", "zf"),
        Entry("edu", "", "edu.example.gov.cn", "edu.example.gov.cn:8443"),
        Entry("school", "no1", "edu.example.gov.cn"),
        Entry("hosted", "zf", "alone.example.gov.cn"),
    ]);

    [Theory]
    [InlineData("localhost", "/", "Default", 0)]
    [InlineData("localhost", "", "Default", 0)]
    [InlineData("localhost", "/zf", "zf", 3)]
    [InlineData("localhost", "/zf/", "zf", 3)]
    [InlineData("localhost", "/ZF/xwzx", "zf", 3)]
    [InlineData("localhost", "/zfx", "Default", 0)]
    [InlineData("localhost", "/xwzx/zf", "Default", 0)]
    [InlineData("localhost", "//zf", "Default", 0)]
    [InlineData("edu.example.gov.cn", "/", "edu", 0)]
    [InlineData("EDU.example.GOV.cn", "/x", "edu", 0)]
    [InlineData("edu.example.gov.cn:5000", "/x", "edu", 0)]
    [InlineData("edu.example.gov.cn", "/no1/x", "school", 4)]
    [InlineData("edu.example.gov.cn", "/zf/x", "edu", 0)]
    [InlineData("alone.example.gov.cn", "/zf/x", "hosted", 3)]
    [InlineData("alone.example.gov.cn", "/", "Default", 0)]
    [InlineData("", "/zf", "zf", 3)]
    public void Match_prefers_the_host_then_the_prefix(string host, string path, string expected, int prefixLength)
    {
        var entry = City.Match(new HostString(host), new PathString(path), out var length);

        Assert.Equal(expected, entry?.Settings.Name);
        Assert.Equal(prefixLength, length);
    }

    [Fact]
    public void Match_takes_a_port_that_a_tenant_names_before_the_bare_host()
    {
        var table = new TenantTable([Entry("plain", "", "a.example"), Entry("ported", "", "a.example:8443")]);

        Assert.Equal("ported", table.Match(new HostString("a.example:8443"), "/", out _)?.Settings.Name);
        Assert.Equal("plain", table.Match(new HostString("a.example:9000"), "/", out _)?.Settings.Name);
    }

    [Fact]
    public void Match_finds_none_where_no_tenant_answers()
    {
        var table = new TenantTable([Entry("zf", "zf")]);

        Assert.Null(table.Match(new HostString("localhost"), "/", out var length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void Match_leaves_a_contested_place_to_the_first_tenant()
    {
        var table = new TenantTable([Entry("a", "same"), Entry("b", "SAME")]);

        Assert.Equal("a", table.Match(new HostString("localhost"), "/same", out _)?.Settings.Name);
    }

    private static ShellEntry Entry(string name, string prefix, params string[] hosts) =>
        new(new ShellSettings { Name = name, Prefix = prefix, Hosts = hosts });
}
