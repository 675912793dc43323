using System.Text.Json.Nodes;
using EGovCms.Media.Abstractions;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Media.Recipes;

/// <summary>All media files, beside the recipe under <c>media/</c>.</summary>
internal sealed class MediaExport(IMediaFiles files) : IRecipeExportSource
{
    public int Order => 50;

    public Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var entries = new JsonArray();
        foreach (var file in Below("").OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var path = $"media/{file.Path}";
            context.AddFile(new RecipeExportFile(path, file.PhysicalPath));
            entries.Add((JsonNode)new JsonObject { ["TargetPath"] = file.Path, ["SourcePath"] = path });
        }

        if (entries.Count > 0)
            context.AddStep(new JsonObject { ["name"] = "media", ["Files"] = entries });
        return Task.CompletedTask;
    }

    private IEnumerable<MediaFile> Below(string folder) =>
        files.List(folder) is { } found ? found.Files.Concat(found.Folders.SelectMany(Below)) : [];
}
