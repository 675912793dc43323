using System.Security.Claims;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Admin;

/// <summary>Reads and stores the items that hold taxonomies. A change of columns is public at once: a menu half drafted helps nobody.</summary>
internal sealed class TaxonomyStore(
    IContentItems items, IContentQueries queries, IHttpContextAccessor http, IStringLocalizer<TaxonomiesAdminText> text)
{
    private const string TaxonomyType = "Taxonomy";

    public async Task<IReadOnlyList<ContentItem>> ListAsync(CancellationToken cancellation)
    {
        var page = await queries.ListAsync(
            new ContentQuery { Types = [TaxonomyType], Status = ContentStatus.Latest, Order = ContentOrder.Created, Take = 50 }, cancellation);
        // The site's columns first, then the others by title.
        return [.. page.Items
            .OrderByDescending(item => item.Content["AliasPart"]?["Alias"]?.ToString() == "columns")
            .ThenBy(item => item.DisplayText, StringComparer.CurrentCulture)];
    }

    public async Task<ContentItem?> GetAsync(string id, CancellationToken cancellation) =>
        await items.GetAsync(id, VersionOption.Latest, cancellation) is { ContentType: TaxonomyType } taxonomy ? taxonomy : null;

    public Task<ContentItem> NewTermAsync(ContentItem taxonomy, CancellationToken cancellation) =>
        items.NewAsync(TermTree.TermType(taxonomy), cancellation);

    public async Task SaveAsync(ContentItem taxonomy, FormErrors errors, CancellationToken cancellation)
    {
        taxonomy.Author = http.HttpContext!.User.FindFirstValue(ClaimTypes.Name) ?? taxonomy.Author;
        var result = await items.PublishAsync(taxonomy, cancellation);
        if (result.Conflict)
            errors.Add(text["Conflict"]);
        foreach (var error in result.Errors.Where(_ => !result.Conflict))
            errors.Add(error.Place, error.Message);
    }
}
