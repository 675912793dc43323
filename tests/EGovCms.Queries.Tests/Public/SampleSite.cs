using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Public;

/// <summary>The four systems of the sample city, with their data, as its recipe brings them.</summary>
public sealed class SampleSite : PublicSite
{
    private const string SampleRecipe = "liupanshui-zf-queries";

    /// <summary>Whom the guide names.</summary>
    public static (string Name, string IdCard, string Ticket, string Plate, string Engine, string Account, string Password, string Card) Person { get; } =
        ("李示范", "529999196001016572", "265200101", "贵BO0000", "169401", "529900000000", "645109", "S752250000");

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        var (recipes, mine) = (Recipes(), Path.Combine(Folder, "recipes"));
        File.Copy(Path.Combine(recipes, SampleRecipe + ".recipe.json"), Path.Combine(mine, SampleRecipe + ".recipe.json"), overwrite: true);
        Directory.CreateDirectory(Path.Combine(mine, "queries"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(recipes, "queries")))
            File.Copy(file, Path.Combine(mine, "queries", Path.GetFileName(file)), overwrite: true);
        var body = Path.Combine(mine, "body.recipe.json");
        var text = File.ReadAllText(body).TrimEnd();
        File.WriteAllText(body, text[..text.LastIndexOf(']')] + $$""", { "name": "recipes", "Values": [ { "executionid": "{{SampleRecipe}}", "name": "{{SampleRecipe}}" } ] } ] }""");
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        while (await InAsync(services => services.GetRequiredService<TenantDb>().Set<ImportRow>().AnyAsync(import => import.FinishedUtc == null, patience.Token)))
            await Task.Delay(50, patience.Token);
    }

    /// <summary>How many rows each period has, by system and period.</summary>
    internal Task<Dictionary<string, long>> RowsAsync() => InAsync(async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        return await (from set in db.Set<DataSetRow>() join version in db.Set<VersionRow>() on set.CurrentVersion equals version.Id select new { Key = set.System + " " + set.Name, version.Rows })
            .ToDictionaryAsync(each => each.Key, each => each.Rows, TestContext.Current.CancellationToken);
    });

    private static string Recipes()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EGovCms.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "recipes");
    }
}
