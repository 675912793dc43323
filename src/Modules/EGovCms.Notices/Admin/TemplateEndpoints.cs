using EGovCms.Admin.Abstractions;
using EGovCms.Notices.Templates;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Notices.Admin;

/// <summary>What notices say, changed for this site.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this IEndpointRouteBuilder notices)
    {
        notices.MapGet("/Templates", async (TemplateEditor editor, CancellationToken cancellation) =>
            Razor.Page<TemplateListPage>(new { Changed = await editor.ChangedAsync(cancellation) }));
        notices.MapGet("/Templates/{name}", ShowAsync);
        notices.MapPost("/Templates/{name}", ChangeAsync);
        notices.MapPost("/Templates/{name}/Restore", RestoreAsync).RequireConfirmation();
    }

    private static async Task<IResult> ShowAsync(
        string name, string? culture, NoticeTemplates templates, TemplateEditor editor, NoticeRenderer renderer, CancellationToken cancellation)
    {
        if (templates.Find(name) is not { } template)
            return TypedResults.NotFound();
        var shown = template.Choose(culture ?? "", "");
        var own = await editor.ReadAsync(template.Name, shown, cancellation);
        return await PageAsync(template, shown, Texts(template, shown, own), new FormErrors(), own.Count > 0, renderer, cancellation);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, string name, IFormCollection form, NoticeTemplates templates, TemplateEditor editor, NoticeRenderer renderer,
        INotices notices, IStringLocalizer<NoticesText> text)
    {
        if (templates.Find(name) is not { } template || template.Choose(form["Culture"].ToString(), "") is not { } culture)
            return TypedResults.NotFound();
        var texts = Texts(template, culture, form.Keys.ToDictionary(key => key, key => form[key].ToString(), StringComparer.Ordinal));
        var errors = new FormErrors();
        foreach (var (part, _) in texts.Where(t => t.Value.Length > TemplatePage.MaxLength))
            errors.Add(part, text["Template_TooLong", TemplatePage.MaxLength]);
        var changed = (await editor.ReadAsync(template.Name, culture, http.RequestAborted)).Count > 0;
        // Shown on sample data in any case: what cannot be rendered now is not stored.
        var page = await PageAsync(template, culture, texts, errors, changed, renderer, http.RequestAborted);
        if (form["Save"] != "true" || !errors.IsEmpty)
            return page;
        await editor.SaveAsync(template, culture, texts, http.RequestAborted);
        notices.Success(text["Template_Saved"]);
        return Back(http, template, culture);
    }

    private static async Task<IResult> RestoreAsync(
        HttpContext http, string name, IFormCollection form, NoticeTemplates templates, TemplateEditor editor, INotices notices, IStringLocalizer<NoticesText> text)
    {
        if (templates.Find(name) is not { } template)
            return TypedResults.NotFound();
        var culture = template.Choose(form["Culture"].ToString(), "");
        await editor.RestoreAsync(template, culture, http.RequestAborted);
        notices.Success(text["Template_Restored"]);
        return Back(http, template, culture);
    }

    private static async Task<IResult> PageAsync(
        NoticeTemplate template, string culture, Dictionary<string, string> texts, FormErrors errors, bool changed, NoticeRenderer renderer, CancellationToken cancellation)
    {
        NoticeWords? words = null;
        try
        {
            words = errors.IsEmpty ? await renderer.RenderAsync(template, culture, texts, template.SampleModel(), cancellation) : null;
        }
        catch (TemplateException fault)
        {
            errors.Add(fault.Template.Split('.') is [_, var part, ..] ? part : NoticeParts.Subject, $"{fault.Line}: {fault.Reason}");
        }

        return Razor.Page<TemplatePage>(
            new { Template = template, Language = culture, Texts = texts, Errors = errors, Changed = changed, Words = words },
            errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The parts that the module ships, with the texts given for them.</summary>
    private static Dictionary<string, string> Texts(NoticeTemplate template, string culture, Dictionary<string, string> given) =>
        template.PartsIn(culture).ToDictionary(
            part => part, part => TemplateEditor.Lines(given.GetValueOrDefault(part) ?? template.Texts[(part, culture)]), StringComparer.Ordinal);

    private static RedirectHttpResult Back(HttpContext http, NoticeTemplate template, string culture) =>
        TypedResults.LocalRedirect(http.Href($"~/Admin/Notices/Templates/{Uri.EscapeDataString(template.Name)}") + QueryString.Create("culture", culture));
}
