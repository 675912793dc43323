using EGovCms.Templates.Preview;

namespace EGovCms.Templates.Tests.Preview;

public sealed class PreviewMiddlewareTests
{
    [Theory]
    [InlineData("/", "~/?preview-templates=1")]
    [InlineData("", "~/?preview-templates=1")]
    [InlineData("/xwzx/lpsyw?page=2#top", "~/xwzx/lpsyw?preview-templates=1")]
    [InlineData("~/xwzx", "~/xwzx?preview-templates=1")]
    [InlineData("/关于 本站", "~/%E5%85%B3%E4%BA%8E%20%E6%9C%AC%E7%AB%99?preview-templates=1")]
    [InlineData("//evil.example/x", "~/evil.example/x?preview-templates=1")]
    [InlineData("https://evil.example/", "~/https%3A//evil.example/?preview-templates=1")]
    [InlineData("/\\evil.example", "~/evil.example?preview-templates=1")]
    public void Address_stays_inside_the_tenant(string path, string expected) => Assert.Equal(expected, PreviewMiddleware.Address(path));
}
