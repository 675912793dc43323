using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Admin;
using EGovCms.Workflows.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>The editor of definitions: each form changes one thing of the draft; checking and publishing is a step of its own.</summary>
internal static class EditorEndpoints
{
    public static void MapEditor(this IEndpointRouteBuilder routes)
    {
        var editor = routes.MapAdmin("/Workflows").RequirePermission(WorkflowPermissions.Manage);
        editor.MapGet("/New", () => Razor.Page<NewWorkflowPage>());
        editor.MapPost("/New", CreateAsync);
        editor.MapGet("/{key}/Edit", ShowAsync);
        editor.MapPost("/{key}/Publish", PublishAsync);
        editor.MapPost("/{key}/Discard", DiscardAsync).RequireConfirmation();
        editor.MapPost("/{key}/Edit", SaveHeadAsync);
        editor.MapGet("/{key}/Edit/{part}", ShowPartAsync);
        editor.MapPost("/{key}/Edit/{part}", SavePartAsync);
        editor.MapPost("/{key}/Edit/{part}/Remove", RemovePartAsync).RequireConfirmation();
        editor.MapPost("/{key}/Edit/{part}/Move", MovePartAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, IFormCollection form, DefinitionEditor editor, IStringLocalizer<WorkflowsText> text)
    {
        var (key, title) = (form["Key"].ToString().Trim(), form["Title"].ToString().Trim());
        var errors = new FormErrors();
        if (!DefinitionCheck.IsKey(key))
            errors.Add("Key", text["Problem_Key", WorkflowDefinition.NameLength]);
        // The page "New" stands where a definition of that key would.
        else if (key == "new" || !await editor.CreateAsync(DraftStart.Make(key, title, text), http.RequestAborted))
            errors.Add("Key", text["Key_Taken", key]);
        if (title.Length is 0 or > EditorForm.TitleLength)
            errors.Add("Title", text["Edit_Title", EditorForm.TitleLength]);
        return errors.IsEmpty
            ? TypedResults.LocalRedirect(http.Href(Addresses.Edit(key)))
            : Razor.Page<NewWorkflowPage>(new { Key = key, Name = title, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowAsync(string key, DefinitionEditor editor, DefinitionCheck check, CancellationToken cancellation) =>
        await editor.ReadAsync(key, cancellation) is { } edited
            ? Razor.Page<EditorPage>(new { Edited = edited, Problems = check.Check(edited.Definition) })
            : TypedResults.NotFound();

    private static async Task<IResult> SaveHeadAsync(
        HttpContext http, string key, IFormCollection form, DefinitionEditor editor, DefinitionCheck check, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (await editor.ReadAsync(key, http.RequestAborted) is not { } edited)
            return TypedResults.NotFound();
        var sent = new EditorForm(form);
        var changed = edited.Definition with
        {
            Title = sent.Words("Title"),
            Description = sent.Words("Description"),
            Start = sent.Access("Start"),
        };
        if (sent.Words("Title").Values.All(title => title.Length == 0))
        {
            var errors = new FormErrors();
            errors.Add("Title.zh-CN", text["Edit_Title", EditorForm.TitleLength]);
            return Razor.Page<EditorPage>(new { Edited = edited with { Definition = changed }, Problems = check.Check(changed), Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        }

        return await StoreAsync(http, edited with { Definition = changed }, sent.Revision, editor, notices, text);
    }

    private static async Task<IResult> ShowPartAsync(string key, string part, string? name, DefinitionEditor editor, PartChoices choices, CancellationToken cancellation)
    {
        if (await editor.ReadAsync(key, cancellation) is not { } edited || EditedPart.Find(part) is not { } kind || kind.Open(edited.Definition, name) is not { } opened)
            return TypedResults.NotFound();
        return kind.Page(new PartModel { Edited = edited, Name = name ?? "", Part = opened, Choices = await choices.ReadAsync(edited.Definition, cancellation) });
    }

    private static async Task<IResult> SavePartAsync(
        HttpContext http, string key, string part, string? name, IFormCollection form, DefinitionEditor editor, PartChoices choices, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (await editor.ReadAsync(key, http.RequestAborted) is not { } edited || EditedPart.Find(part) is not { } kind || kind.Open(edited.Definition, name) is null)
            return TypedResults.NotFound();
        var sent = new EditorForm(form);
        var errors = new FormErrors();
        var changed = kind.Read(edited.Definition, name, sent, errors, text);
        if (errors.IsEmpty)
            return await StoreAsync(http, edited with { Definition = kind.Put(edited.Definition, name, changed) }, sent.Revision, editor, notices, text);
        var model = new PartModel { Edited = edited, Name = name ?? "", Part = changed, Choices = await choices.ReadAsync(edited.Definition, http.RequestAborted), Errors = errors };
        return kind.Page(model, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> RemovePartAsync(
        HttpContext http, string key, string part, string? name, IFormCollection form, DefinitionEditor editor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (await editor.ReadAsync(key, http.RequestAborted) is not { } edited || EditedPart.Find(part) is not { } kind || name is null)
            return TypedResults.NotFound();
        return await StoreAsync(http, edited with { Definition = kind.Remove(edited.Definition, name) }, new EditorForm(form).Revision, editor, notices, text);
    }

    private static async Task<IResult> MovePartAsync(
        HttpContext http, string key, string part, string? name, IFormCollection form, DefinitionEditor editor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (await editor.ReadAsync(key, http.RequestAborted) is not { } edited || EditedPart.Find(part) is not { } kind || name is null)
            return TypedResults.NotFound();
        return await StoreAsync(http, edited with { Definition = kind.MoveUp(edited.Definition, name) }, new EditorForm(form).Revision, editor, notices, text);
    }

    private static async Task<IResult> PublishAsync(
        HttpContext http, string key, IFormCollection form, DefinitionEditor editor, DefinitionCheck check, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (await editor.ReadAsync(key, http.RequestAborted) is not { } edited)
            return TypedResults.NotFound();
        var problems = check.Check(edited.Definition);
        if (problems.Any(problem => problem.IsError))
            return Razor.Page<EditorPage>(new { Edited = edited, Problems = problems }, StatusCodes.Status422UnprocessableEntity);
        if (!await editor.PublishAsync(key, new EditorForm(form).Revision, http.RequestAborted))
            return Conflict(http, key, notices, text);
        notices.Success(text["Published_As", edited.Published + 1]);
        return TypedResults.LocalRedirect(http.Href(Addresses.Workflow(key)));
    }

    private static async Task<IResult> DiscardAsync(HttpContext http, string key, IFormCollection form, DefinitionEditor editor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (await editor.ReadAsync(key, http.RequestAborted) is not { } edited)
            return TypedResults.NotFound();
        if (!await editor.DiscardAsync(key, new EditorForm(form).Revision, http.RequestAborted))
            return Conflict(http, key, notices, text);
        notices.Success(text["Draft_Discarded"]);
        return TypedResults.LocalRedirect(http.Href(edited.Published > 0 ? Addresses.Workflow(key) : "~/Admin/Workflows"));
    }

    private static async Task<IResult> StoreAsync(
        HttpContext http, EditedDefinition edited, int revision, DefinitionEditor editor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (!await editor.SaveDraftAsync(edited.Definition, revision, http.RequestAborted))
            return Conflict(http, edited.Definition.Key, notices, text);
        notices.Success(text["Draft_Saved"]);
        return TypedResults.LocalRedirect(http.Href(Addresses.Edit(edited.Definition.Key)));
    }

    private static RedirectHttpResult Conflict(HttpContext http, string key, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        notices.Error(text["Draft_Conflict"]);
        return TypedResults.LocalRedirect(http.Href(Addresses.Edit(key)));
    }
}
