using System.Text.Json.Nodes;
using EGovCms.Content.Caching;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Taxonomies.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Terms;

/// <summary>Completes and checks the terms of a tree, and has the tree in memory read anew.</summary>
internal sealed class TaxonomyHandler(
    SnapshotCache<ColumnTree> cache, PendingChanges pending, IStringLocalizer<TaxonomiesText> text) : ContentHandler
{
    public override Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<TaxonomyPart>() is null || context.Item.Content[nameof(TaxonomyPart)] is not JsonObject part)
            return Task.CompletedTask;
        var kind = part[nameof(TaxonomyPart.TermContentType)]?.ToString() ?? "";
        foreach (var (term, parent) in TermWalk.All(part))
            Complete(term, parent, kind, context.Item.ContentItemId);
        return Task.CompletedTask;
    }

    public override Task ValidatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<TaxonomyPart>() is null || context.Item.Content[nameof(TaxonomyPart)] is not JsonObject part)
            return Task.CompletedTask;
        const string Place = "TaxonomyPart.Terms";
        if (TermWalk.IsMalformed(part))
            context.Fail(Place, text["Terms_Malformed"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (term, _) in TermWalk.All(part))
        {
            var id = term[nameof(ContentItem.ContentItemId)]?.ToString();
            if (!ContentIds.IsValid(id))
                context.Fail(Place, text["Terms_BadId", id ?? ""]);
            else if (!seen.Add(id!))
                context.Fail(Place, text["Terms_Twice", id!]);
            if (string.IsNullOrWhiteSpace(term[nameof(ContentItem.DisplayText)]?.ToString()))
                context.Fail(Place, text["Terms_NoTitle"]);
        }

        return Task.CompletedTask;
    }

    public override Task IndexAsync(ContentContext context)
    {
        if (context.Type.PartOf<TaxonomyPart>() is not null)
            pending.Add(cache);
        return Task.CompletedTask;
    }

    /// <summary>What a term made by hand or by an older recipe lacks. A path is the parent's with a piece of its own.</summary>
    private static void Complete(JsonObject term, JsonObject? parent, string kind, string taxonomyId)
    {
        if (string.IsNullOrEmpty(term[nameof(ContentItem.ContentItemId)]?.ToString()))
            term[nameof(ContentItem.ContentItemId)] = ContentIds.New();
        if (string.IsNullOrEmpty(term[nameof(ContentItem.ContentType)]?.ToString()))
            term[nameof(ContentItem.ContentType)] = kind;
        var title = term["TitlePart"]?["Title"]?.ToString();
        if (string.IsNullOrWhiteSpace(term[nameof(ContentItem.DisplayText)]?.ToString()) && title is not null)
            term[nameof(ContentItem.DisplayText)] = title;
        if (term[nameof(TermPart)] is not JsonObject own)
            term[nameof(TermPart)] = own = new JsonObject(ContentJson.NodeOptions);
        own[nameof(TermPart.TaxonomyContentItemId)] = taxonomyId;
        if (term["AutoroutePart"] is not JsonObject route)
            term["AutoroutePart"] = route = new JsonObject(ContentJson.NodeOptions);
        if (string.IsNullOrWhiteSpace(route["Path"]?.ToString()))
        {
            var above = parent?["AutoroutePart"]?["Path"]?.ToString().Trim('/');
            var name = term[nameof(ContentItem.ContentItemId)]!.ToString().ToLowerInvariant();
            route["Path"] = string.IsNullOrEmpty(above) ? name : $"{above}/{name}";
        }
    }
}
