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
        templates.MapGet("/Edit", ShowAsync);
        templates.MapPost("/Edit", SaveAsync);
        templates.MapPost("/Remove", RemoveAsync).RequireConfirmation();
    }

    /// <summary>The form of a template; without an id, of a new one.</summary>
    public static string Edit(string? id = null) => Address + "/Edit" + (id is null ? "" : QueryString.Create("id", id));

    private static async Task<IResult> ShowAsync(string? id, AnswerTemplates store, CancellationToken cancellation)
    {
        if (id is null)
            return Razor.Page<AnswerTemplatePage>();
        return await store.FindAsync(id, cancellation) is { } found ? Razor.Page<AnswerTemplatePage>(new { found.Id, found.Name, found.Text }) : TypedResults.NotFound();
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, IFormCollection form, AnswerTemplates store, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var id = form["Id"].ToString() is { Length: > 0 } known ? known : null;
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

    private static async Task<IResult> RemoveAsync(HttpContext http, IFormCollection form, AnswerTemplates store, INotices notices, IStringLocalizer<MailboxText> text)
    {
        if (!await store.RemoveAsync(form["Id"].ToString(), http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Desk_TemplateRemoved"]);
        return Back(http);
    }

    private static RedirectHttpResult Back(HttpContext http) => TypedResults.LocalRedirect(http.Href(Address));
}
