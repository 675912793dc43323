using System.Text.Json.Nodes;
using EGovCms.Media.Abstractions;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Media.Recipes;

/// <summary>All media files, or those that chosen items name, beside the recipe under <c>media/</c>.</summary>
internal sealed class MediaExport(IMediaFiles files) : IRecipeExportSource
{
    public int Order => 50;

    public bool IsContent => true;

    public bool FollowsOthers => true;

    public Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        if (context.Selection is { WithMedia: false })
            return Task.CompletedTask;
        var entries = new JsonArray();
        var named = context.Selection is { Types.Count: > 0 } ? NamedMedia.In(context.Steps) : null;
        foreach (var file in Below("").Where(file => named?.Contains(file.Path) ?? true).OrderBy(file => file.Path, StringComparer.Ordinal))
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
