using System.IO.Compression;
using System.Text;
using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Tenancy;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Browser.Tests.Support;

/// <summary>A site with the sample city's query systems and their data, on the day on which results come out: many ask from one address.</summary>
public sealed class LookUpSite : SiteFixture
{
    private const string Samples = "liupanshui-zf-queries";

    protected override string Recipe => "queries-trial";

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.Copy(Path.Combine(Repository.Root, "recipes", Samples + ".recipe.json"), Path.Combine(recipes, Samples + ".recipe.json"), overwrite: true);
        Directory.CreateDirectory(Path.Combine(recipes, "queries"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "recipes", "queries")))
            File.Copy(file, Path.Combine(recipes, "queries", Path.GetFileName(file)), overwrite: true);
        File.WriteAllText(Path.Combine(recipes, Recipe + ".recipe.json"), $$"""
            { "name": "queries-trial", "displayName": "queries-trial", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Queries", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
              { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
              { "name": "settings", "SiteSettings": { "SiteName": "六盘水市人民政府", "MainColor": "#0f5ba8", "Organizer": "六盘水市人民政府办公室" } },
              { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": ["ViewContent"] } ] },
              { "name": "recipes", "Values": [ { "executionid": "{{Samples}}", "name": "{{Samples}}" } ] } ] }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["Protection:AddressCount"] = "100000",
            ["Protection:WorkAbove"] = "100000",
            ["Protection:QuestionAbove"] = "100000",
            ["Protection:Purposes:queries:SubjectCount"] = "100000",
        });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ImportedAsync();
    }

    /// <summary>The examination's latest results as they were imported, line by line.</summary>
    internal async Task<IReadOnlyList<string>> ResultsAsync()
    {
        await using var file = File.OpenRead(Path.Combine(Folder, "recipes", "queries", "exam-2026.csv.br"));
        using var reader = new StreamReader(new BrotliStream(file, CompressionMode.Decompress));
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Starts an import into the period, in place of what is in service.</summary>
    internal async Task ImportAsync(string system, string period, IEnumerable<string> lines)
    {
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        var definition = (await scope.Services.GetRequiredService<QuerySystems>().FindAsync(system, TestContext.Current.CancellationToken))!;
        var set = (await scope.Services.GetRequiredService<DataSetStore>().ListAsync(system, TestContext.Current.CancellationToken)).Single(each => each.Name == period);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        var imports = scope.Services.GetRequiredService<ImportQueue>();
        var upload = await imports.UploadAsync(content, definition, null, TestContext.Current.CancellationToken);
        await imports.StartAsync(new StartImport { DataSet = set.Id, Upload = upload.Id, FileName = "results.csv", Mapping = new() { Headings = upload.Suggested } }, TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until no import is under way.</summary>
    internal async Task ImportedAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, patience.Token);
        while (await scope.Services.GetRequiredService<TenantDb>().Set<ImportRow>().AnyAsync(import => import.FinishedUtc == null, patience.Token))
            await Task.Delay(50, patience.Token);
    }
}
