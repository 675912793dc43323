using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using EGovCms.Calendar.Days;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Calendar.Editing;

/// <summary>The page 工作日历.</summary>
internal static class CalendarEndpoints
{
    private const string Page = "~/Admin/Calendar";

    public static void MapCalendar(this IEndpointRouteBuilder routes)
    {
        var calendar = routes.MapAdmin("/Calendar").RequirePermission(CalendarPermissions.Manage);
        calendar.MapGet("", ShowAsync);
        calendar.MapPost("/Days", ChangeAsync);
        calendar.MapGet("/Notice", () => Razor.Page<NoticePage>());
        calendar.MapPost("/Notice", ReadNoticeAsync);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, int? year, IWorkCalendars calendars, TimeProvider time)
    {
        var shown = year ?? time.GetUtcNow().Year;
        return CalendarYears.Contains(shown)
            ? Razor.Page<CalendarPage>(new { Year = shown, Calendar = await calendars.GetAsync(http.RequestAborted) })
            : TypedResults.NotFound();
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, IFormCollection form, IWorkCalendars calendars, CalendarEditor editor, INotices notices, IStringLocalizer<CalendarText> text, TimeProvider time)
    {
        var input = DayInput.Of(form);
        var errors = new FormErrors();
        if (input.Read(errors, text) is not { } range)
        {
            var year = int.TryParse(form["Year"], out var shown) && CalendarYears.Contains(shown) ? shown : time.GetUtcNow().Year;
            return Razor.Page<CalendarPage>(
                new { Year = year, Calendar = await calendars.GetAsync(http.RequestAborted), Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        }

        if (input.Kind == DayInput.Restore)
            await editor.RestoreAsync(range.From, range.To, http.RequestAborted);
        else
            await editor.SaveAsync($"{range.From:yyyy-MM-dd}/{range.To:yyyy-MM-dd}", input.Days(range.From, range.To), http.RequestAborted);
        notices.Success(text["Days_Saved"]);
        return Back(http, range.From.Year);
    }

    private static async Task<IResult> ReadNoticeAsync(
        HttpContext http, IFormCollection form, CalendarEditor editor, INotices notices, IStringLocalizer<CalendarText> text, TimeProvider time)
    {
        var words = form["Text"].ToString();
        var errors = new FormErrors();
        var notice = words.Length > HolidayNotice.MaxLength ? null : HolidayNotice.Read(words, time.GetUtcNow().Year + 1);
        if (notice is null)
            errors.Add("Text", text["Notice_TooLong", HolidayNotice.MaxLength]);
        else if (notice.Holidays.Count == 0)
            errors.Add("Text", text["Notice_NothingRead"]);
        if (!errors.IsEmpty)
            return Razor.Page<NoticePage>(new { Words = words, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        if (form["Confirmed"] != "true")
            return Razor.Page<NoticePage>(new { Words = words, Notice = notice });
        await editor.SaveAsync(notice!.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. notice.Holidays.SelectMany(h => h.Days())], http.RequestAborted);
        notices.Success(text["Notice_Saved", notice.Year]);
        return Back(http, notice.Year);
    }

    private static RedirectHttpResult Back(HttpContext http, int year) => TypedResults.LocalRedirect(http.Href(Page) + QueryString.Create("year", year.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
