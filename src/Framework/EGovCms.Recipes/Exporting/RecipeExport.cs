using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EGovCms.Recipes.Exporting;

/// <summary>A tenant as a recipe, and the files that belong beside it.</summary>
/// <param name="Name">The recipe's name.</param>
/// <param name="Json">The recipe.</param>
/// <param name="Files">Its files.</param>
public sealed record RecipeExport(string Name, JsonObject Json, IReadOnlyList<RecipeExportFile> Files)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Name of the recipe's file.</summary>
    public string FileName => $"{Name}.recipe.json";

    /// <summary>The recipe as text.</summary>
    public string ToJson() => Json.ToJsonString(Readable);

    /// <summary>Writes recipe and files into a folder, where the catalog of recipes can find them.</summary>
    public async Task WriteFolderAsync(string folder, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            var target = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file.PhysicalPath, target, overwrite: true);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, FileName), ToJson(), cancellation);
    }

    /// <summary>Writes recipe and files as a zip archive, which <see cref="RecipePackage"/> reads.</summary>
    public async Task WriteZipAsync(Stream output, CancellationToken cancellation = default)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await using (var recipe = await zip.CreateEntry(FileName).OpenAsync(cancellation))
        await using (var text = new StreamWriter(recipe))
            await text.WriteAsync(ToJson().AsMemory(), cancellation);
        foreach (var file in Files)
        {
            await using var content = File.OpenRead(file.PhysicalPath);
            await using var entry = await zip.CreateEntry(file.Path, CompressionLevel.Fastest).OpenAsync(cancellation);
            await content.CopyToAsync(entry, cancellation);
        }
    }
}
