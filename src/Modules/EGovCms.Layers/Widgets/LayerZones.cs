using System.Globalization;
using System.Security.Claims;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Layers.Rules;
using EGovCms.Theming.Pages;

namespace EGovCms.Layers.Widgets;

/// <summary>Puts the widgets whose layer's rule holds into the page's zones.</summary>
internal sealed class LayerZones(LayerStore store, LayerWidgets widgets, RuleEvaluator rules, IContentShapes shapes) : IZoneContributor
{
    public async ValueTask ContributeAsync(ZoneContext context)
    {
        var aborted = context.Http.RequestAborted;
        var placed = await widgets.ListAsync(aborted);
        if (placed.Count == 0)
            return;
        var surroundings = Surroundings(context);
        var holding = (await store.ListAsync(aborted)).Where(layer => rules.Holds(layer, surroundings))
            .Select(layer => layer.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var widget in placed.Where(widget => holding.Contains(widget.Place.Layer)))
        {
            var shape = await shapes.BuildAsync(widget.Item, cancellation: aborted);
            shape["RenderTitle"] = widget.Place.RenderTitle;
            context.Add(widget.Place.Zone, shape);
        }
    }

    private static RuleSurroundings Surroundings(ZoneContext context)
    {
        var user = context.Http.User;
        var path = context.Http.Request.Path.Value is { Length: > 0 } value ? value : "/";
        return new RuleSurroundings(
            path,
            path == "/",
            user.Identity?.IsAuthenticated ?? false,
            CultureInfo.CurrentUICulture.Name,
            (context.Page.Body["ContentItem"] as ContentItem)?.ContentType ?? "",
            [.. user.FindAll(ClaimTypes.Role).Select(claim => claim.Value)]);
    }
}
