using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Boxes.Admin;

/// <summary>The pages 信箱设置.</summary>
internal static class BoxEndpoints
{
    public const string Address = "~/Admin/Mailboxes";

    public static void MapMailboxes(this IEndpointRouteBuilder routes)
    {
        var boxes = routes.MapAdmin("/Mailboxes").RequirePermission(MailboxPermissions.Manage);
        boxes.MapGet("", async (MailboxList list, CancellationToken cancellation) => Razor.Page<BoxListPage>(new { Boxes = await list.AllAsync(cancellation) }));
        boxes.MapGet("/Add", async (BoxEditor editor, CancellationToken cancellation) => Page(new BoxInput(), true, await editor.KindsAsync(cancellation)));
        boxes.MapPost("/Add", AddAsync);
        boxes.MapGet("/{box}", async (string box, MailboxList list, BoxEditor editor, CancellationToken cancellation) =>
            await list.FindAsync(box, cancellation) is { } row ? Page(BoxInput.Of(row), false, await editor.KindsAsync(cancellation)) : TypedResults.NotFound());
        boxes.MapPost("/{box}", ChangeAsync);
        boxes.MapPost("/{box}/Open", (HttpContext http, string box, BoxEditor editor) => AnswerAsync(http, editor.OpenAsync(box, true, http.RequestAborted)));
        boxes.MapPost("/{box}/Close", (HttpContext http, string box, BoxEditor editor) => AnswerAsync(http, editor.OpenAsync(box, false, http.RequestAborted)));
        boxes.MapPost("/{box}/Up", (HttpContext http, string box, BoxEditor editor) => AnswerAsync(http, editor.MoveAsync(box, true, http.RequestAborted)));
        boxes.MapPost("/{box}/Down", (HttpContext http, string box, BoxEditor editor) => AnswerAsync(http, editor.MoveAsync(box, false, http.RequestAborted)));
    }

    private static async Task<IResult> AddAsync(HttpContext http, IFormCollection form, BoxEditor editor, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var input = BoxInput.Read(form);
        var kinds = await editor.KindsAsync(http.RequestAborted);
        var errors = Check(input, kinds, text);
        if (!MailboxKey.IsValid(input.Key) || input.Key == "add")
            errors.Add("Key", text["Desk_BoxKeyInvalid"]);
        if (errors.IsEmpty && !await editor.AddAsync(input, http.RequestAborted))
            errors.Add("Key", text["Desk_BoxKeyTaken"]);
        if (!errors.IsEmpty)
            return Page(input, true, kinds, errors);
        notices.Success(text["Desk_Saved"]);
        return Back(http);
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, string box, IFormCollection form, BoxEditor editor, INotices notices, IStringLocalizer<MailboxText> text)
    {
        var input = BoxInput.Read(form) with { Key = box };
        var kinds = await editor.KindsAsync(http.RequestAborted);
        var errors = Check(input, kinds, text);
        if (!errors.IsEmpty)
            return Page(input, false, kinds, errors);
        if (!await editor.ChangeAsync(input, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Desk_Saved"]);
        return Back(http);
    }

    private static FormErrors Check(BoxInput input, IReadOnlyList<LetterKind> kinds, IStringLocalizer<MailboxText> text)
    {
        var errors = new FormErrors();
        if (input.Name.Length is 0 or > BoxInput.NameLength)
            errors.Add("Name", text["Desk_NameNeeded", BoxInput.NameLength]);
        if (input.Leader.Length > BoxInput.NameLength)
            errors.Add("Leader", text["Desk_TooLong", BoxInput.NameLength]);
        if (input.Introduction.Length > BoxInput.IntroductionLength)
            errors.Add("Introduction", text["Desk_TooLong", BoxInput.IntroductionLength]);
        if (input.Kinds.Count == 0 || input.Kinds.Except(kinds).Any())
            errors.Add("Kinds", text["Desk_BoxKindsNeeded"]);
        return errors;
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Task<bool> work) => await work ? Back(http) : TypedResults.NotFound();

    private static RedirectHttpResult Back(HttpContext http) => TypedResults.LocalRedirect(http.Href(Address));

    private static IResult Page(BoxInput input, bool isNew, IReadOnlyList<LetterKind> kinds, FormErrors? errors = null) =>
        Razor.Page<BoxPage>(new { Input = input, IsNew = isNew, Kinds = kinds, Errors = errors ?? new FormErrors() }, errors is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
