using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Imports;

public sealed class RoundTripOnSqliteTests(SqliteExports city) : RoundTripTests(city), IClassFixture<SqliteExports>;

public sealed class RoundTripOnPostgresTests(PostgresExports city) : RoundTripTests(city), IClassFixture<PostgresExports>;

/// <summary>A city of its own, on SQLite, into which copies of its sites are brought.</summary>
public sealed class SqliteExports : SqliteCity;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresExports : PostgresCity;

/// <summary>Each site of the sample city, exported and imported into an empty tenant, exports as the same again and looks the same.</summary>
public abstract class RoundTripTests(SiteFixture city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Tenants => [ShellSettings.DefaultName, "sw", "rd", "zf", "zx", "jw"];

    [Theory]
    [MemberData(nameof(Tenants))]
    public async Task Site_that_was_imported_from_an_export_exports_as_the_same(string tenant)
    {
        var exporter = city.Services.GetRequiredService<IRecipeExporter>();
        var export = await exporter.ExportAsync(tenant, Token);
        var copy = await CopyAsync("copy-" + tenant.ToLowerInvariant(), export);

        var again = await exporter.ExportAsync(copy.Name, Token);

        var (before, after) = (StepsOf(export), StepsOf(again));
        Assert.Equal(before.Select(step => step.Name), after.Select(step => step.Name));
        foreach (var ((name, json), (_, other)) in before.Zip(after))
            Assert.True(json == other, $"{name}: {Difference(json, other)}");
        Assert.Equal(export.Files.Select(file => file.Path), again.Files.Select(file => file.Path));
    }

    [Fact]
    public async Task Copy_of_a_site_shows_the_same_home_page_and_a_second_run_changes_nothing()
    {
        var export = await city.Services.GetRequiredService<IRecipeExporter>().ExportAsync("zf", Token);
        var copy = await CopyAsync("twice", export);
        using var browser = city.CreateBrowser();

        var original = await browser.OpenAsync("/zf/", Token);
        var copied = await browser.OpenAsync("/twice/", Token);

        // Letters are people's, not the site's: they stay where they are, and the copy has no block of them.
        var letters = original.Document.QuerySelector("main .mail-sum")!.Closest("section")!;
        Assert.Null(copied.Document.QuerySelector("main .mail-sum"));
        letters.Remove();
        Assert.Equal(WordsOf(original), WordsOf(copied));
        using var package = await PackAsync(export);
        var second = await city.Services.GetRequiredService<IRecipeRunner>().RunAsync(copy.Name, package.Recipe, new RecipeRunOptions(), Token);
        Assert.Equal(0, second.Changed);
    }

    private static string WordsOf(SitePage page) =>
        string.Join(' ', page.Document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<ShellSettings> CopyAsync(string name, RecipeExport export)
    {
        city.Shells.TryGetSettings("zf", out var sibling);
        var copy = await city.Shells.UpdateAsync(new ShellSettings
        {
            Name = name,
            DisplayName = name,
            State = TenantState.Running,
            Prefix = name,
            DatabaseProvider = sibling!.DatabaseProvider,
            ConnectionString = sibling.ConnectionString,
            Secret = Guid.NewGuid().ToString("N"),
        });
        using var package = await PackAsync(export);
        // Features of the default tenant alone are the only thing that a copy of it cannot have.
        var options = new RecipeRunOptions { SkipUnknown = export.Name == ShellSettings.DefaultName };
        var outcome = await city.Services.GetRequiredService<IRecipeRunner>().RunAsync(name, package.Recipe, options, Token);
        Assert.All(outcome.Skipped, skipped => Assert.Contains("for the default tenant only", skipped, StringComparison.Ordinal));
        return copy;
    }

    private static async Task<RecipePackage> PackAsync(RecipeExport export)
    {
        using var zip = new MemoryStream();
        await export.WriteZipAsync(zip, Token);
        zip.Position = 0;
        return await RecipePackage.ReadAsync(zip, "site.zip", new RecipeOptions(), Token);
    }

    private static List<(string Name, string Json)> StepsOf(RecipeExport export) =>
        [.. export.Json["steps"]!.AsArray().OfType<JsonObject>().Select(step => (Name: step["name"]!.ToString(), Step: step))
            .Where(step => export.Name != ShellSettings.DefaultName && !export.Name.EndsWith("-default", StringComparison.Ordinal) || step.Name != "feature")
            .Select(step => (step.Name, step.Step.ToJsonString()))];

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{one[Math.Max(0, at - 200)..Math.Min(one.Length, at + 100)]} ≠ {other[Math.Max(0, at - 200)..Math.Min(other.Length, at + 100)]}";
    }
}
