using System.Text.Json.Nodes;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Storage;
using EGovCms.Recipes;
using EGovCms.Scanning.Abstractions;

namespace EGovCms.Media.Recipes;

/// <summary>
/// Recipe step <c>media</c>: files from beside the recipe, or written in it as Base64. All are read and checked before the first
/// is stored; a file that is there with the same content is left alone.
/// </summary>
internal sealed class MediaStep(IMediaFiles files, IFileScanner scanner) : IRecipeStep
{
    /// <summary>How many of the files that cannot be read are named.</summary>
    private const int Told = 3;

    public string Name => "media";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (Member(context.Step, "Files") is not JsonArray list)
            throw context.Fail(".Files", "It must be a list of files, each with a TargetPath and a SourcePath or Base64.");
        var read = new List<(string Path, byte[] Content)>();
        var leftOut = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            try
            {
                read.Add(await ReadAsync(context, list[i] as JsonObject, $".Files[{i}]", cancellation));
            }
            catch (RecipeException missing) when (context.SkipUnknown)
            {
                leftOut.Add(missing.Reason);
            }
        }

        // A theme's recipe names its pictures by the dozen: they are told in one line.
        if (leftOut.Count > 0)
            context.Unknown(".Files", Sum(leftOut, list.Count));

        for (var i = 0; i < read.Count; i++)
        {
            var (path, content) = read[i];
            using var stream = new MemoryStream(content, writable: false);
            if (await scanner.ScanAsync(stream, cancellation) is { Outcome: ScanOutcome.Infected } verdict)
                throw context.Fail(".Files", $"'{path}' holds a virus: {verdict.Finding}.");
            stream.Position = 0;
            try
            {
                context.Changed |= await files.SaveAsync(path, stream, cancellation);
            }
            catch (StorageQuotaException full)
            {
                throw context.Fail(".Files", full.Message, full);
            }

            context.Report(i + 1, read.Count);
        }
    }

    private static string Sum(List<string> reasons, int all) =>
        reasons.Count == 1 ? reasons[0]
        : $"{reasons.Count} of {all} files cannot be read: {string.Join(' ', reasons.Take(Told))}{(reasons.Count > Told ? $" And {reasons.Count - Told} more." : "")}";

    private static async Task<(string Path, byte[] Content)> ReadAsync(RecipeStepContext context, JsonObject? file, string place, CancellationToken cancellation)
    {
        var target = Member(file, "TargetPath")?.ToString() ?? Member(file, "Path")?.ToString();
        if (MediaPath.Normalize(target) is not { Length: > 0 } path)
            throw context.Fail(place + ".TargetPath", $"'{target}' is not a path of the media library.");
        if (Member(file, "Base64")?.ToString() is { } base64)
            return (path, Decode(context, base64, place));
        var source = Member(file, "SourcePath")?.ToString() ?? "";
        if (context.Recipe.Folder is not { } folder || source.Length == 0)
            throw context.Fail(place + ".SourcePath", "The file needs a SourcePath beside the recipe, or Base64.");
        var physical = Path.GetFullPath(source, Path.GetFullPath(folder));
        if (!physical.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw context.Fail(place + ".SourcePath", $"'{source}' leads out of the recipe's folder.");
        if (!File.Exists(physical))
            throw context.Fail(place + ".SourcePath", $"There is no file '{source}' beside the recipe.");
        return (path, await File.ReadAllBytesAsync(physical, cancellation));
    }

    private static byte[] Decode(RecipeStepContext context, string base64, string place)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException exception)
        {
            throw context.Fail(place + ".Base64", "It is not Base64.", exception);
        }
    }

    private static JsonNode? Member(JsonObject? owner, string name) =>
        owner?.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
