using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Boxes;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Public;

/// <summary>What the public pages of mailboxes and letters share: the way to them, their meta tags, dates and words. Scoped.</summary>
internal sealed class PublicFrame(IHttpContextAccessor accessor, ISettingsStore settings, MailboxList mailboxes, IStringLocalizer<MailboxText> text)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public ValueTask<SiteSettings> SiteAsync() => settings.GetAsync<SiteSettings>(Http.RequestAborted);

    /// <summary>Names of mailboxes by their keys, in their order.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync() =>
        (await mailboxes.AllAsync(Http.RequestAborted)).ToDictionary(box => box.Key, box => box.Name);

    /// <summary>The way to a page: home, what is given, and the page itself.</summary>
    public IList<Breadcrumb> Trail(string title, params (string Text, string Url)[] steps) =>
        [new(text["Public_Home"], Http.Href("~/")), .. steps.Select(step => new Breadcrumb(step.Text, Http.Href(step.Url))), new(title, null)];

    /// <summary>Meta tags that the guide to building government sites (国办发〔2017〕47号) asks of a column.</summary>
    public IList<KeyValuePair<string, string>> Column(string name, string description) =>
    [
        new("ColumnName", name),
        new("ColumnDescription", description),
        new("ColumnKeywords", text["Public_Keywords"]),
        new("ColumnType", text["Public_ColumnType"]),
        new("description", description),
    ];

    /// <summary>A day on the site's calendar.</summary>
    public static string Day(SiteSettings site, DateTime utc) => site.ToSiteTime(Utc(utc)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A minute on the site's clock.</summary>
    public static string Minute(SiteSettings site, DateTime utc) => site.ToSiteTime(Utc(utc)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A page's address with scheme and host.</summary>
    public string Absolute(string url) => $"{Http.Request.Scheme}://{Http.Request.Host.ToUriComponent()}{Http.Href(url)}";

    public string Kind(LetterKind kind) => text["Kind_" + kind];

    /// <summary>How long an answer took; null when nobody knows.</summary>
    public string? Days(int? days) => days switch { null => null, 0 => text["Public_SameDay"].Value, _ => text["Public_Days", days].Value };

    /// <summary>A letter as lists show it.</summary>
    public Shape Line(PublicLetter letter, IReadOnlyDictionary<string, string> names, SiteSettings site) => new("LetterLine")
    {
        ["Title"] = letter.Title,
        ["Url"] = Http.Href($"~/letters/{letter.Id}"),
        ["Kind"] = Kind(letter.Kind),
        ["Mailbox"] = names.GetValueOrDefault(letter.Mailbox) ?? letter.Mailbox,
        ["AnsweredBy"] = letter.AnsweredBy.Length > 0 ? letter.AnsweredBy : null,
        ["Days"] = Days(letter.AnswerDays),
        ["Date"] = Day(site, letter.PublishedUtc),
    };

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
