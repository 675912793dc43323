using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Tests;

public sealed class LinksTests
{
    private readonly DefaultHttpContext _http = new() { Request = { PathBase = "/zf" } };

    [Theory]
    [InlineData("/xwzx/lpsyw?page=2", "/zf/xwzx/lpsyw?page=2")]
    [InlineData("/", "/zf/")]
    [InlineData("/search?q=公积金", "/zf/search?q=%E5%85%AC%E7%A7%AF%E9%87%91")]
    public void Back_leads_to_a_path_of_the_same_site(string path, string expected) => Assert.Equal(expected, Links.Back(_http, path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("evil")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    public void Back_leads_home_when_asked_to_go_elsewhere(string? path) => Assert.Equal("/zf/", Links.Back(_http, path));

    [Fact]
    public void Resolve_puts_the_tenants_prefix_before_its_own_paths_only()
    {
        Assert.Equal("/zf/xx", Links.Resolve(_http, "~/xx"));
        Assert.Equal("https://www.gov.cn/", Links.Resolve(_http, "https://www.gov.cn/"));
    }
}
