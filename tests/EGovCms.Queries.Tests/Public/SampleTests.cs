using System.Net;
using System.Text.Json.Nodes;
using EGovCms.Queries.Tests.Site;

namespace EGovCms.Queries.Tests.Public;

/// <summary>The sample city's four systems, as the guide tells.</summary>
public sealed class SampleTests(SampleSite site) : IClassFixture<SampleSite>
{
    public static TheoryData<string, string?, string[], string> Asked => new()
    {
        { "exam", "id-card", ["name", SampleSite.Person.Name, "id-card", SampleSite.Person.IdCard], "折合成绩" },
        { "exam", "ticket", ["ticket", SampleSite.Person.Ticket, "id-card", SampleSite.Person.IdCard], "达到合格线" },
        { "traffic", null, ["plate", SampleSite.Person.Plate, "engine", SampleSite.Person.Engine], "罚款金额" },
        { "fund", "account", ["account", SampleSite.Person.Account, "password", SampleSite.Person.Password], "账户余额" },
        { "fund", "id-card", ["id-card", SampleSite.Person.IdCard, "password", SampleSite.Person.Password], "月缴存额合计" },
        { "social", null, ["id-card", SampleSite.Person.IdCard, "card", SampleSite.Person.Card], "失业保险累计月数" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Whom_the_guide_names_finds_what_is_theirs(string key, string? way, string[] values, string shown)
    {
        using var citizen = site.CreateBrowser();
        var form = await citizen.OpenAsync($"/{QueriesSite.Body}/Queries/{key}" + (way is null ? "" : "?way=" + way), TestContext.Current.CancellationToken);

        var page = await citizen.SubmitAsync(form, PublicSite.Form, [.. values.Chunk(2).Select(pair => ("value-" + pair[0], pair[1]))]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector("#query-result"));
        Assert.Contains(shown, page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("（示例）", page.Heading, StringComparison.Ordinal);
        Assert.Contains("全部是编造的", page.Text, StringComparison.Ordinal);
        // Several years, or several violations.
        Assert.True(page.Document.QuerySelectorAll(".query-facts, .query-table tbody tr").Length >= (way == "ticket" ? 1 : 2));
    }

    [Fact]
    public async Task Each_system_has_ten_thousand_subjects()
    {
        var rows = await site.RowsAsync();

        Assert.Equal(8, rows.Count);
        Assert.Equal([10_000, 10_000, 10_000, 10_000], new[] { "fund 2025年度", "fund 2026年度", "social 2025年度", "social 2026年度" }.Select(key => rows[key]));
        Assert.Equal([6_000, 6_000], new[] { "exam 2025年度", "exam 2026年度" }.Select(key => rows[key]));
        Assert.True(rows["traffic 2025年"] + rows["traffic 2026年"] > 10_000);
    }

    [Fact]
    public async Task Recipe_that_is_run_again_imports_nothing_again()
    {
        var before = await site.RowsAsync();
        var step = new JsonObject
        {
            ["name"] = "query-data",
            ["Data"] = new JsonArray(new JsonObject { ["System"] = "fund", ["Period"] = "2026年度", ["File"] = "queries/fund-2026.csv.br" }),
        };

        Assert.False(await site.RunStepAsync(step, Path.Combine(site.Folder, "recipes")));
        Assert.Equal(before, await site.RowsAsync());
    }

    [Theory]
    [InlineData("nowhere", "queries/fund-2026.csv.br", ".Data[0].System")]
    [InlineData("fund", "queries/none.csv", ".Data[0].File")]
    [InlineData("fund", "../installation.key", ".Data[0].File")]
    public async Task Step_that_names_what_is_not_there_is_refused_with_its_place(string system, string file, string place)
    {
        var step = new JsonObject { ["name"] = "query-data", ["Data"] = new JsonArray(new JsonObject { ["System"] = system, ["Period"] = "2099年度", ["File"] = file }) };

        var refusal = await Assert.ThrowsAsync<EGovCms.Recipes.RecipeException>(() => site.RunStepAsync(step, Path.Combine(site.Folder, "recipes")));

        Assert.Contains(place, refusal.Message, StringComparison.Ordinal);
    }
}
