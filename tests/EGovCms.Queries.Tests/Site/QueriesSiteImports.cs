using System.Text;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Site;

/// <summary>Imports as the pages will start and follow them.</summary>
internal static class QueriesSiteImports
{
    public static string ImportFolder(this QueriesSite site, string import) => Path.Combine(site.Folder, "tenants", QueriesSite.Body, "query-imports", import);

    public static async Task<ImportRow> ImportAsync(this QueriesSite site, QuerySystem system, DataSetRow set, string text, bool isDryRun = false)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await site.ImportAsync(system, set, content, isDryRun);
    }

    /// <summary>Imports by the headings that are called like the columns, and waits until it is over.</summary>
    public static async Task<ImportRow> ImportAsync(this QueriesSite site, QuerySystem system, DataSetRow set, Stream content, bool isDryRun = false) =>
        await site.EndedAsync(await site.StartImportAsync(system, set, content, isDryRun));

    public static Task<string> StartImportAsync(this QueriesSite site, QuerySystem system, DataSetRow set, Stream content, bool isDryRun = false) => site.InAsync(async services =>
    {
        var imports = services.GetRequiredService<ImportQueue>();
        var upload = await imports.UploadAsync(content, system, null, TestContext.Current.CancellationToken);
        var start = new StartImport { DataSet = set.Id, Upload = upload.Id, FileName = "data.csv", Mapping = new() { Headings = upload.Suggested }, IsDryRun = isDryRun };
        return (await imports.StartAsync(start, TestContext.Current.CancellationToken))!;
    });

    /// <summary>The import, once it is over.</summary>
    public static async Task<ImportRow> EndedAsync(this QueriesSite site, string import)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(10));
        while (true)
        {
            var progress = await site.InAsync(services => services.GetRequiredService<ImportQueue>().FindAsync(import, DateTime.UtcNow, patience.Token));
            if (progress is { Row.FinishedUtc: not null } && IsCleared(site.ImportFolder(import), progress.Row))
                return progress.Row;
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>What it leaves is cleared away after its outcome is stored.</summary>
    private static bool IsCleared(string folder, ImportRow import) =>
        !Directory.Exists(Path.Combine(folder, "work")) && (import is { IsDryRun: true } or { State: ImportState.Refused } || !Directory.Exists(folder));

    public static Task<List<string>> FaultsAsync(this QueriesSite site, string import) => site.InAsync(async services =>
    {
        await using var stream = services.GetRequiredService<ImportQueue>().OpenFaults(import)!;
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        var lines = (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return lines.ToList();
    });
}
