using System.Net;
using EGovCms.Modules;
using EGovCms.Modules.PlugIns;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.DropIn.Tests;

public sealed class BrokenModuleTests(DropInSite site)
{
    private ModuleCatalog Catalog => site.Services.GetRequiredService<ModuleCatalog>();

    [Theory]
    [InlineData("Fixture.NoManifest", ModuleProblemKind.NoManifest, "declares no module")]
    [InlineData("Fixture.BadManifest", ModuleProblemKind.BadManifest, "'no usable id' is no usable id")]
    [InlineData("Fixture.OtherFramework", ModuleProblemKind.WrongFramework, "built for EGovCms.Modules 9.0.0.0")]
    [InlineData("Fixture.Throwing", ModuleProblemKind.StartUpFailed, "The services of the fixture threw.")]
    [InlineData("Fixture.Notes.Again", ModuleProblemKind.IdTaken, "'Fixture.Notes' is taken")]
    [InlineData("Fixture.Incomplete", ModuleProblemKind.MissingAssembly, "Fixture.Words is missing")]
    [InlineData("Fixture.Empty", ModuleProblemKind.NoAssembly, "dotnet publish")]
    public async Task Broken_module_is_left_out_and_the_administrator_told_why(string folder, ModuleProblemKind kind, string detail)
    {
        using var browser = site.CreateBrowser();
        await browser.SignInAsync(DropInSite.AdminUser, site.AdminPassword);

        var problem = Assert.Single(Catalog.Problems, p => p.Folder == folder);
        var page = await browser.OpenAsync("/Admin/Features?culture=en", TestContext.Current.CancellationToken);

        Assert.Equal(kind, problem.Kind);
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
        var row = Assert.Single(page.Document.QuerySelectorAll("tr"), r => r.QuerySelector("td strong")?.TextContent == folder && r.TextContent.Contains(problem.Detail, StringComparison.Ordinal));
        Assert.DoesNotContain("PlugInProblem_", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_is_broken_is_left_out()
    {
        Assert.Equal(7, Catalog.Problems.Count);
        Assert.Equal(["Fixture.Labels", "Fixture.Notes"], Catalog.Modules.Where(m => m.Folder is not null).Select(m => m.Id));
        Assert.False(Catalog.TryGetFeature("Fixture.Throwing.Beside", out _));
    }

    [Fact]
    public async Task Reason_stands_in_the_log_with_the_place_that_threw()
    {
        var log = await ReadLogAsync();

        Assert.Contains(log, line => line.Contains("Fixture.Throwing", StringComparison.Ordinal)
            && line.Contains("The services of the fixture threw.", StringComparison.Ordinal) && line.Contains(".ConfigureServices(", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tenant_goes_on_without_a_feature_whose_module_is_gone_until_it_is_switched_off()
    {
        Assert.True(site.Shells.TryGetSettings("Default", out var settings));
        await site.Shells.UpdateAsync(settings with { Features = [.. settings.Features, "Acme.Gone"] }, TestContext.Current.CancellationToken);
        using var browser = site.CreateBrowser();
        await browser.SignInAsync(DropInSite.AdminUser, site.AdminPassword);

        var page = await browser.OpenAsync("/Admin/Features", TestContext.Current.CancellationToken);
        var question = await browser.SubmitAsync(page, "form[action$='/Acme.Gone/Forget']");
        if (question.Document.QuerySelector("form[action$='/Acme.Gone/Forget']") is not null)
            await browser.SubmitAsync(question, "form[action$='/Acme.Gone/Forget']");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.True(site.Shells.TryGetSettings("Default", out settings));
        Assert.DoesNotContain("Acme.Gone", settings.Features);
        Assert.Contains("Fixture.Notes", settings.Features);
    }

    private async Task<string[]> ReadLogAsync()
    {
        var file = Directory.GetFiles(Path.Combine(site.Folder, "logs")).Single();
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n');
    }
}
