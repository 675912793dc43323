using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Desk.Answers;

/// <summary>The pages 答复模板.</summary>
internal static class AnswerEndpoints
{
    public const string Address = "~/Admin/AnswerTemplates";

    public static void MapAnswerTemplates(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapAdmin("/AnswerTemplates").RequirePermission(MailboxPermissions.Manage);
        templates.MapGet("", async (AnswerTemplates store, CancellationToken cancellation) =>
            Razor.Page<AnswerTemplateListPage>(new { Templates = await store.ListAsync(cancellation) }));
        templates.MapGet("/Add", () => Razor.Page<AnswerTemplatePage>());
        templates.MapPost("/Add", (HttpContext http, IFormCollection form, AnswerTemplates store, INotices notices, IStringLocalizer<MailboxText> text) =>
            SaveAsync(http, null, form, store, notices, text));
        templates.MapGet("/{templateId}", async (string templateId, AnswerTemplates store, CancellationToken cancellation) =>
            await store.FindAsync(templateId, cancellation) is { } found
                ? Razor.Page<AnswerTemplatePage>(new { Id = found.Id, found.Name, found.Text })
                : TypedResults.NotFound());
        templates.MapPost("/{templateId}", (HttpContext http, string templateId, IFormCollection form, AnswerTemplates store, INotices notices, IStringLocalizer<MailboxText> text) =>
            SaveAsync(http, templateId, form, store, notices, text));
        templates.MapPost("/{templateId}/Remove", RemoveAsync).RequireConfirmation();
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, string? id, IFormCollection form, AnswerTemplates store, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var (name, words) = (form["Name"].ToString().Trim(), form["Text"].ToString().ReplaceLineEndings("\n").Trim());
        var errors = new FormErrors();
        if (name.Length is 0 or > AnswerTemplateRow.NameLength)
            errors.Add("Name", text["Desk_NameNeeded", AnswerTemplateRow.NameLength]);
        if (words.Length is 0 or > AnswerTemplateRow.TextLength)
            errors.Add("Text", text["Desk_TextNeeded", AnswerTemplateRow.TextLength]);
        if (!errors.IsEmpty)
            return Razor.Page<AnswerTemplatePage>(new { Id = id, Name = name, Text = words, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        if (id is null)
            await store.AddAsync(name, words, http.RequestAborted);
        else if (!await store.ChangeAsync(id, name, words, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Desk_Saved"]);
        return Back(http);
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, string templateId, AnswerTemplates store, INotices notices, IStringLocalizer<MailboxText> text)
    {
        if (!await store.RemoveAsync(templateId, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Desk_TemplateRemoved"]);
        return Back(http);
    }

    private static RedirectHttpResult Back(HttpContext http) => TypedResults.LocalRedirect(http.Href(Address));
}
