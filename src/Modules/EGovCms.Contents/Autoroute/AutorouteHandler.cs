using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Contents.Items;
using EGovCms.Contents.Patterns;
using EGovCms.Data.Settings;

namespace EGovCms.Contents.Autoroute;

/// <summary>Gives items their paths and keeps the index of paths in step with what is public.</summary>
internal sealed class AutorouteHandler(RouteIndex routes, PathRules rules, IPatternRenderer patterns, ISettingsStore settings) : ContentHandler
{
    public override async Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<AutoroutePart>() is not { } definition)
            return;
        var part = context.Item.As<AutoroutePart>() ?? new AutoroutePart();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (!part.Disabled)
        {
            var path = await PathAsync(context, part, definition.GetSettings<AutoroutePartSettings>());
            if (rules.Refuse(path) is null)
                path = await routes.FindFreeAsync(path, context.Item.ContentItemId, taken, context.Cancellation);
            taken.Add(PathRules.Key(path));
            if (path != part.Path)
                SetPath(context.Item, path);
        }

        if (part.RouteContainedItems)
            await RouteContainedAsync(context, taken);
    }

    public override Task ValidatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<AutoroutePart>() is null || context.Item.As<AutoroutePart>() is not { Disabled: false } part)
            return Task.CompletedTask;
        if (rules.Refuse(part.Path) is { } reason)
            context.Fail("AutoroutePart.Path", reason);
        if (!part.RouteContainedItems)
            return Task.CompletedTask;
        foreach (var contained in ContainedRoutes.Find(context.Item))
        {
            if (rules.Refuse(contained.Path) is { } refusal)
                context.Fail($"{contained.Id}.AutoroutePart.Path", refusal);
        }

        return Task.CompletedTask;
    }

    public override async Task PublishedAsync(ContentContext context)
    {
        if (context.Type.PartOf<AutoroutePart>() is null || context.Item.As<AutoroutePart>() is not { } part)
            return;
        var targets = new List<RouteTarget>();
        if (!part.Disabled && part.Path.Length > 0)
            targets.Add(new("", part.Path));
        if (part.RouteContainedItems)
            targets.AddRange(ContainedRoutes.Find(context.Item).Select(contained => new RouteTarget(contained.Id, contained.Path)));
        await routes.ReplaceAsync(context.Item.ContentItemId, targets, context.Cancellation);
        if (part.SetHomepage)
            await settings.SaveAsync(new HomeRoute { ContentItemId = context.Item.ContentItemId }, context.Cancellation);
    }

    public override Task UnpublishedAsync(ContentContext context) => routes.ReleaseAsync(context.Item.ContentItemId, context.Cancellation);

    public override Task RemovedAsync(ContentContext context) => routes.ReleaseAsync(context.Item.ContentItemId, context.Cancellation);

    private async Task<string> PathAsync(ContentContext context, AutoroutePart part, AutoroutePartSettings options)
    {
        var path = PathRules.Normalize(part.Path);
        if (path.Length == 0 || (!options.AllowCustomPath && !context.IsImport))
            path = context.Previous?.As<AutoroutePart>()?.Path ?? "";
        if (path.Length == 0)
            path = PathRules.Normalize(await patterns.RenderAsync(options.Pattern, context.Item, context.Cancellation));
        return path.Length > 0 ? path : PathRules.Key($"{context.Item.ContentType}/{context.Item.ContentItemId}");
    }

    private async Task RouteContainedAsync(ContentContext context, HashSet<string> taken)
    {
        foreach (var contained in ContainedRoutes.Find(context.Item))
        {
            var path = contained.Path;
            if (rules.Refuse(path) is null)
                path = await routes.FindFreeAsync(path, context.Item.ContentItemId, taken, context.Cancellation);
            taken.Add(PathRules.Key(path));
            if (path != contained.Path)
                (contained.Part[nameof(AutoroutePart.Path)], contained.Part[nameof(AutoroutePart.Absolute)]) = (path, true);
        }
    }

    private static void SetPath(ContentItem item, string path)
    {
        if (item.Content[nameof(AutoroutePart)] is System.Text.Json.Nodes.JsonObject json)
            json[nameof(AutoroutePart.Path)] = path;
        else
            item.Apply(new AutoroutePart { Path = path });
    }
}
