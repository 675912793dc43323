using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Admin.Tree;

internal static class TreeEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var taxonomies = routes.MapAdmin("/Taxonomies").RequirePermission(TaxonomyPermissions.Manage);
        taxonomies.MapGet("", async (HttpContext context, TaxonomyStore store) => await ShowAsync(null, context, store));
        taxonomies.MapGet("{id}", async (string id, HttpContext context, TaxonomyStore store) => await ShowAsync(id, context, store));
        taxonomies.MapPost("{id}", ArrangeAsync);
    }

    private static async Task<IResult> ShowAsync(string? id, HttpContext context, TaxonomyStore store)
    {
        var all = await store.ListAsync(context.RequestAborted);
        var shown = id is null ? (all.Count > 0 ? all[0] : null) : all.FirstOrDefault(item => item.ContentItemId == id);
        return shown is null && id is not null
            ? TypedResults.NotFound()
            : Razor.Page<TreePage>(new { Taxonomies = all, Shown = shown });
    }

    private static async Task<IResult> ArrangeAsync(
        string id, HttpContext context, TaxonomyStore store, INotices notices, IStringLocalizer<TaxonomiesAdminText> text)
    {
        if (await store.GetAsync(id, context.RequestAborted) is not { } taxonomy)
            return TypedResults.NotFound();
        TermTree.Arrange(taxonomy, TreeRowInput.Read(await context.Request.ReadFormAsync(context.RequestAborted)));
        var errors = new FormErrors();
        await store.SaveAsync(taxonomy, errors, context.RequestAborted);
        if (errors.IsEmpty)
            notices.Success(text["Arranged"]);
        foreach (var error in errors.All)
            notices.Error(error.Message);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Taxonomies/{id}"));
    }
}
