using System.Net;

namespace Egov.NewModule.Tests;

public sealed class ModuleTests(Portal portal)
{
    [Fact]
    public async Task Portal_has_the_module_switched_on_and_names_it()
    {
        using var administrator = await portal.CreateAdministratorAsync();

        var page = await administrator.GetStringAsync(new Uri("Admin/Features?culture=en", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("<code>Egov.NewModule</code>", page, StringComparison.Ordinal);
        Assert.Contains("DISPLAY_NAME_EN", page, StringComparison.Ordinal);
    }
#if (withPage)

    [Fact]
    public async Task Page_speaks_the_visitors_language()
    {
        using var visitor = portal.CreateVisitor();

        var chinese = await visitor.GetStringAsync(new Uri("new-module-path?culture=zh-CN", UriKind.Relative), TestContext.Current.CancellationToken);
        var english = await visitor.GetStringAsync(new Uri("new-module-path?culture=en", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("此页由模块提供。", chinese, StringComparison.Ordinal);
        Assert.Contains("This page comes from the module.", english, StringComparison.Ordinal);
    }
#endif

    [Fact]
    public async Task Visitor_is_not_let_into_the_administration()
    {
        using var visitor = portal.CreateVisitor();

        using var answer = await visitor.GetAsync(new Uri("Admin/Features", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }
}
