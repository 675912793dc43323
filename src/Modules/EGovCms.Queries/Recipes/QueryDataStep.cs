using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Sheets;
using EGovCms.Recipes;
using EGovCms.Recipes.Scripting;

namespace EGovCms.Queries.Recipes;

/// <summary>
/// Recipe step <c>query-data</c>: <c>{ "Data": [ { "System": "fund", "Period": "2026年度", "File": "queries/fund-2026.csv.br" } ] }</c>. The files are taken in; they are imported in the background like any other, so
/// that a site is set up no later for its data. A period that has data, or an import, is left as it is.
/// </summary>
internal sealed class QueryDataStep(QuerySystems systems, DataSetStore sets, ImportQueue imports) : IRecipeStep
{
    public const string StepName = "query-data";
    private const string Member = "Data";
    private const long MostBytes = 1L << 30;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public string Name => StepName;

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step.FirstOrDefault(pair => pair.Key.Equals(Member, StringComparison.OrdinalIgnoreCase)).Value is not JsonArray list)
            throw context.Fail("", $"The step has no array '{Member}'.");
        for (var i = 0; i < list.Count; i++)
        {
            var place = $".{Member}[{i}]";
            context.Changed |= await TakeAsync(context, Read(context, list[i], place), place, cancellation);
            context.Report(i + 1, list.Count);
        }
    }

    private async Task<bool> TakeAsync(RecipeStepContext context, QueryDataEntry entry, string place, CancellationToken cancellation)
    {
        if (await systems.FindAsync(entry.System, cancellation) is not { } system)
            throw context.Fail(place + ".System", $"There is no query system '{entry.System}': the step '{QuerySystemsStep.StepName}' makes it.");
        var file = RecipeFiles.Find(context.Recipe, entry.File, context.Place + place + ".File");
        var set = (await sets.ListAsync(system.Key, cancellation)).FirstOrDefault(known => known.Name == entry.Period);
        if (set is not null && (set.CurrentVersion is not null || (await imports.ListAsync(set.Id, 1, cancellation)).Count > 0))
            return false;
        set ??= await sets.AddAsync(system.Key, entry.Period, cancellation);
        try
        {
            await using var content = Open(file);
            var upload = await imports.UploadAsync(content, system, null, cancellation);
            var headings = upload.Suggested.Where(pair => !entry.Headings.ContainsKey(pair.Key)).Concat(entry.Headings).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            await imports.StartAsync(new StartImport { DataSet = set.Id, Upload = upload.Id, FileName = NameOf(file), Mapping = new() { Headings = headings } }, cancellation);
            return true;
        }
        catch (Exception fault) when (fault is SheetException or InvalidDataException)
        {
            throw context.Fail(place + ".File", $"The file '{entry.File}' cannot be read: {fault.Message}", fault);
        }
    }

    private static Stream Open(FileInfo file) => Path.GetExtension(file.Name).ToUpperInvariant() switch
    {
        ".GZ" => new LimitedStream(new GZipStream(file.OpenRead(), CompressionMode.Decompress), MostBytes),
        ".BR" => new LimitedStream(new BrotliStream(file.OpenRead(), CompressionMode.Decompress), MostBytes),
        _ => file.OpenRead(),
    };

    private static string NameOf(FileInfo file) => Path.GetExtension(file.Name).ToUpperInvariant() is ".GZ" or ".BR" ? Path.GetFileNameWithoutExtension(file.Name) : file.Name;

    private static QueryDataEntry Read(RecipeStepContext context, JsonNode? node, string place)
    {
        try
        {
            return node.Deserialize<QueryDataEntry>(Options) ?? throw context.Fail(place, "It is empty.");
        }
        catch (JsonException fault)
        {
            throw context.Fail(place, fault.Message, fault);
        }
    }
}
