using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Search.Finding;
using EGovCms.Search.Text;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Editing;

/// <summary>The city's own words, and what comes first.</summary>
internal static class EditingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var search = routes.MapAdmin("/Search").RequirePermission(SearchPermissions.Manage);
        search.MapGet("/Words", async (ISettingsStore settings, CancellationToken cancellation) =>
            Razor.Page<WordsPage>(new { Input = WordsInput.Of(await settings.GetAsync<SearchWords>(cancellation)) }));
        search.MapPost("/Words", SaveWordsAsync);
        search.MapGet("/Answers", ListAsync);
        search.MapGet("/Answers/Edit", EditAsync);
        search.MapPost("/Answers/Edit", SaveAsync);
        search.MapPost("/Answers/Remove", RemoveAsync).RequireConfirmation();
    }

    private static async Task<IResult> SaveWordsAsync(HttpContext http, IFormCollection form, ISettingsStore settings, IAuditTrail audit, INotices notices, IStringLocalizer<SearchPageText> text)
    {
        var input = WordsInput.Of(form);
        var errors = new FormErrors();
        if (input.Read(errors, text) is not { } words)
            return Razor.Page<WordsPage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        var before = await settings.GetAsync<SearchWords>(http.RequestAborted);
        await settings.SaveAsync(words, http.RequestAborted);
        await audit.RecordAsync("search.words-edited", nameof(SearchWords), before, words, CancellationToken.None);
        notices.Success(text["Words_Saved"]);
        return TypedResults.LocalRedirect(http.Href(SearchTab.Words.Href));
    }

    private static async Task<IResult> ListAsync(AnswerStore store, ISettingsStore settings, TimeProvider time, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return Razor.Page<AnswerListPage>(new { Answers = (IReadOnlyList<ShownAnswer>)[.. (await store.ListAsync(cancellation)).Select(answer => new ShownAnswer(AnswerInput.Of(answer, site), StateOf(answer, now)))] });
    }

    private static async Task<IResult> EditAsync(string? id, string? question, AnswerStore store, ISettingsStore settings, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(id))
            return Razor.Page<AnswerPage>(new { Input = new AnswerInput("", question ?? "", "", "", "", "") });
        return (await store.ListAsync(cancellation)).FirstOrDefault(answer => answer.Id == id) is { } found
            ? Razor.Page<AnswerPage>(new { Input = AnswerInput.Of(found, await settings.GetAsync<SiteSettings>(cancellation)) })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> SaveAsync(HttpContext http, IFormCollection form, AnswerStore store, ISettingsStore settings, INotices notices, IStringLocalizer<SearchPageText> text)
    {
        var input = AnswerInput.Of(form);
        var errors = new FormErrors();
        if (input.Read(await settings.GetAsync<SiteSettings>(http.RequestAborted), errors, text) is not { } answer)
            return Razor.Page<AnswerPage>(new { Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        if (!await store.SaveAsync(answer, http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Answer_Saved"]);
        return TypedResults.LocalRedirect(http.Href(SearchTab.Answers.Href));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, IFormCollection form, AnswerStore store, INotices notices, IStringLocalizer<SearchPageText> text)
    {
        if (!await store.RemoveAsync(form["Id"].ToString(), http.RequestAborted))
            return TypedResults.NotFound();
        notices.Success(text["Answer_Removed"]);
        return TypedResults.LocalRedirect(http.Href(SearchTab.Answers.Href));
    }

    private static string StateOf(PinnedAnswer answer, DateTime now)
    {
        if (answer.IsDue(now))
            return "due";
        return answer.FromUtc > now ? "coming" : "over";
    }
}
