using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Admin.Terms;

internal static class TermEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var terms = routes.MapAdmin("/Taxonomies/{id}/Terms").RequirePermission(TaxonomyPermissions.Manage);
        terms.MapGet("Create", NewAsync);
        terms.MapPost("Create", CreateAsync);
        terms.MapGet("{term}", EditAsync);
        terms.MapPost("{term}", SaveAsync);
        terms.MapPost("{term}/Delete", DeleteAsync).RequireConfirmation();
    }

    private static async Task<IResult> NewAsync(string id, string? parent, HttpContext context, TaxonomyStore store, IContentEditor editor, TermLanguages languages) =>
        await store.GetAsync(id, context.RequestAborted) is { } taxonomy
            ? await PageAsync(taxonomy, await store.NewTermAsync(taxonomy, context.RequestAborted), parent, isNew: true, new FormErrors(), null, editor, languages, context)
            : TypedResults.NotFound();

    private static async Task<IResult> CreateAsync(
        string id, string? parent, HttpContext context, TaxonomyStore store, IContentEditor editor, TermLanguages languages, INotices notices,
        IStringLocalizer<TaxonomiesAdminText> text)
    {
        if (await store.GetAsync(id, context.RequestAborted) is not { } taxonomy)
            return TypedResults.NotFound();
        var term = await store.NewTermAsync(taxonomy, context.RequestAborted);
        return await StoreAsync(taxonomy, term, parent, isNew: true, context, store, editor, languages, notices, text);
    }

    private static async Task<IResult> EditAsync(string id, string term, HttpContext context, TaxonomyStore store, IContentEditor editor, TermLanguages languages) =>
        await store.GetAsync(id, context.RequestAborted) is { } taxonomy && TermTree.Find(taxonomy, term) is { } node
            ? await PageAsync(taxonomy, ContentJson.ReadItem(node), null, isNew: false, new FormErrors(), null, editor, languages, context)
            : TypedResults.NotFound();

    private static async Task<IResult> SaveAsync(
        string id, string term, HttpContext context, TaxonomyStore store, IContentEditor editor, TermLanguages languages, INotices notices,
        IStringLocalizer<TaxonomiesAdminText> text) =>
        await store.GetAsync(id, context.RequestAborted) is { } taxonomy && TermTree.Find(taxonomy, term) is { } node
            ? await StoreAsync(taxonomy, ContentJson.ReadItem(node), null, isNew: false, context, store, editor, languages, notices, text)
            : TypedResults.NotFound();

    private static async Task<IResult> DeleteAsync(
        string id, string term, HttpContext context, TaxonomyStore store, INotices notices, IStringLocalizer<TaxonomiesAdminText> text)
    {
        if (await store.GetAsync(id, context.RequestAborted) is not { } taxonomy)
            return TypedResults.NotFound();
        var gone = TermTree.Remove(taxonomy, term);
        if (gone == 0)
            return TypedResults.NotFound();
        var errors = new FormErrors();
        await store.SaveAsync(taxonomy, errors, context.RequestAborted);
        if (errors.IsEmpty)
            notices.Success(text["TermDeleted", gone]);
        foreach (var error in errors.All)
            notices.Error(error.Message);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Taxonomies/{id}"));
    }

    private static async Task<IResult> StoreAsync(
        ContentItem taxonomy,
        ContentItem term,
        string? parent,
        bool isNew,
        HttpContext context,
        TaxonomyStore store,
        IContentEditor editor,
        TermLanguages languages,
        INotices notices,
        IStringLocalizer<TaxonomiesAdminText> text)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var errors = new FormErrors();
        if (long.TryParse(form["Revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            taxonomy.Revision = revision;
        await editor.UpdateAsync(term, errors, form, context.RequestAborted);
        // A term inside a taxonomy passes through no life cycle of its own that would set its title.
        if (term.Content["TitlePart"]?["Title"]?.ToString() is { Length: > 0 } title)
            term.DisplayText = title;
        else
            errors.Add("TitlePart.Title", text["TermNeedsTitle"]);
        await languages.ApplyAsync(taxonomy, term, parent, form, errors, context.RequestAborted);

        if (errors.IsEmpty)
        {
            if (isNew)
                TermTree.Add(taxonomy, ContentJson.WriteItem(term), parent);
            else
                TermTree.Put(taxonomy, ContentJson.WriteItem(term));
            await store.SaveAsync(taxonomy, errors, context.RequestAborted);
        }

        if (!errors.IsEmpty)
            return await PageAsync(taxonomy, term, parent, isNew, errors, form, editor, languages, context);
        notices.Success(text["TermSaved", term.DisplayText]);
        return TypedResults.LocalRedirect(context.Href($"~/Admin/Taxonomies/{taxonomy.ContentItemId}"));
    }

    private static async Task<IResult> PageAsync(
        ContentItem taxonomy, ContentItem term, string? parent, bool isNew, FormErrors errors, IFormCollection? form, IContentEditor editor,
        TermLanguages languages, HttpContext context)
    {
        var model = new TermEditModel
        {
            Taxonomy = taxonomy,
            Term = term,
            Parent = parent is null ? null : TermTree.Find(taxonomy, parent)?["DisplayText"]?.ToString(),
            Translations = await languages.ShowAsync(taxonomy, term, parent, form, context.RequestAborted),
            Slots = await editor.BuildAsync(term, errors, form, context.RequestAborted),
            Errors = errors,
            IsNew = isNew,
        };
        return Razor.Page<TermEditPage>(new { Model = model }, errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
