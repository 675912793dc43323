using System.CommandLine;
using EGovCms.Content.Definitions;
using EGovCms.Data.Audit;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;

namespace EGovCms.Web.Commands;

/// <summary><c>content …</c>: a site's definitions, items and media as a recipe, and back.</summary>
internal static class ContentCommands
{
    private static readonly string[] ContentSteps = ["ContentDefinition", "media", "content"];

    public static Command Create(CommandSet set)
    {
        var tenant = set.Tenant();
        var types = set.Option<string[]>("type");
        var published = set.Option<bool>("published");
        var noMedia = set.Option<bool>("no-media");
        var output = set.Option<string?>("output");
        var path = set.Argument("contentPath");
        var skip = set.Option<bool>("skip-unknown");
        return set.Group("content",
            set.Command("export", "content_export", i => ExportAsync(i, i.Value(tenant)!, i.Value(output), new ContentSelection
            {
                Types = i.Value(types) ?? [],
                PublishedOnly = i.Value(published),
                WithMedia = !i.Value(noMedia),
            }), tenant, types, published, noMedia, output),
            set.Command("import", "content_import", i => ImportAsync(i, i.Required(path), i.Value(tenant)!, i.Value(skip)), path, tenant, skip));
    }

    private static async Task<int> ExportAsync(Invocation invocation, string name, string? output, ContentSelection selection)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        var path = Path.GetFullPath(output ?? $"{installation.Tenant(name, invocation.Text).Name}-content");
        if (Path.Exists(path))
            throw new CommandException(ExitCode.Refused, invocation.Text["File_Exists", path]);
        await using var scope = await installation.ScopeAsync(name, invocation);
        var types = await TypesAsync(scope.Services.GetRequiredService<IContentDefinitions>(), selection.Types, invocation);
        var tenant = scope.Settings.Name;
        var export = await invocation.Terminal.WorkAsync(invocation.Text["Content_Exporting", tenant], async () =>
        {
            var made = await installation.Services.GetRequiredService<IRecipeExporter>()
                .ExportContentAsync(tenant, selection with { Types = types, WithMedia = selection.WithMedia && !IsPlain(path) }, invocation.Cancellation);
            await WriteAsync(made, path, invocation.Cancellation);
            return made;
        });
        var items = Count(export, "content", "data");
        await scope.Services.GetRequiredService<IAuditTrail>().RecordAsync("content.exported", tenant, null, new { Types = types, Items = items }, invocation.Cancellation);
        invocation.Terminal.Done(
            new { tenant, path, types = Count(export, "ContentDefinition", "ContentTypes"), items, files = export.Files.Count },
            invocation.Text["Content_Exported", tenant, items, export.Files.Count], path);
        return ExitCode.Done;
    }

    private static async Task<int> ImportAsync(Invocation invocation, string path, string name, bool skipUnknown)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        await using var scope = await installation.ScopeAsync(name, invocation);
        using var source = await RecipeSource.OpenAsync(path, installation, invocation);
        var tenant = scope.Settings.Name;
        var options = new RecipeRunOptions { SkipUnknown = skipUnknown, OnlySteps = ContentSteps };
        var outcome = await RecipeWork.RunAsync(invocation, installation, invocation.Text["Content_Importing", path, tenant],
            () => installation.Services.GetRequiredService<IRecipeRunner>().RunAsync(tenant, source.Recipe, options, invocation.Cancellation));
        if (outcome.Steps == 0)
            throw new CommandException(ExitCode.Recipe, invocation.Text["Content_None", path, string.Join(", ", ContentSteps)]);
        await scope.Services.GetRequiredService<IAuditTrail>().RecordAsync("content.imported", tenant, null, new { Recipe = source.Recipe.Name }, CancellationToken.None);
        invocation.Terminal.Done(
            new { tenant, recipe = source.Recipe.Name, outcome.Steps, outcome.Changed, outcome.Skipped },
            invocation.Text["Content_Imported", tenant, outcome.Steps, outcome.Changed], [.. outcome.Skipped.Select(s => invocation.Text["Recipe_Skipped", s])]);
        return ExitCode.Done;
    }

    /// <summary>The types as they are written where they are defined.</summary>
    private static async Task<IReadOnlyList<string>> TypesAsync(IContentDefinitions definitions, IReadOnlyList<string> wanted, Invocation invocation)
    {
        var types = new List<string>();
        foreach (var name in wanted)
        {
            var type = await definitions.GetTypeAsync(name, invocation.Cancellation);
            types.Add(type?.Name ?? throw new CommandException(ExitCode.NotFound, invocation.Text["Content_NoType", name]));
        }

        return types;
    }

    private static bool IsPlain(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A <c>.json</c> is the recipe alone, a <c>.zip</c> or a folder has the media beside it. Only a whole export bears the name.</summary>
    private static async Task WriteAsync(RecipeExport export, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var partial = path + ".partial";
        try
        {
            if (IsPlain(path))
                await File.WriteAllTextAsync(partial, export.ToJson(), cancellation);
            else if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                await using var file = new FileStream(partial, FileMode.Create);
                await export.WriteZipAsync(file, cancellation);
            }
            else
            {
                await export.WriteFolderAsync(partial, cancellation);
                Directory.Move(partial, path);
                return;
            }

            File.Move(partial, path);
        }
        finally
        {
            File.Delete(partial);
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
    }

    private static int Count(RecipeExport export, string step, string list) =>
        export.Json["steps"]!.AsArray().Where(s => s!["name"]!.ToString() == step).Sum(s => s![list]?.AsArray().Count ?? 0);
}
