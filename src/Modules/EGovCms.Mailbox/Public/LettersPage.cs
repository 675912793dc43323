using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Boxes;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Pager = EGovCms.Portal.Abstractions.Pager;

namespace EGovCms.Mailbox.Public;

/// <summary>来信选登: published letters, by what is asked for.</summary>
internal sealed class LettersPage(PublicLetters letters, MailboxList mailboxes, PublicFrame frame, PageDependencies dependencies, IStringLocalizer<MailboxText> text)
{
    private const int PageSize = 20;
    private const int Months = 12;

    public async Task<IResult> ShowAsync(HttpContext http)
    {
        if (Pager.Parse(http.Request.Query["page"]) is not { } page)
            return Results.NotFound();
        var filter = LetterFilter.From(http.Request.Query);
        var site = await frame.SiteAsync();
        var (found, total) = await letters.FindAsync(filter, site, (page - 1) * PageSize, PageSize, http.RequestAborted);
        if (page > 1 && found.Count == 0)
            return Results.NotFound();
        dependencies.Add([LetterTag.All, LetterTag.Mailboxes]);
        var boxes = await mailboxes.AllAsync(http.RequestAborted);
        var names = boxes.ToDictionary(box => box.Key, box => box.Name);
        var title = text["Public_Letters"].Value;
        return new PageResult(new Shape("LettersPage")
        {
            ["Query"] = filter.Query,
            ["IsFiltered"] = !filter.IsEmpty,
            ["Total"] = total,
            ["Letters"] = found.Select(letter => frame.Line(letter, names, site)).ToList(),
            ["Pager"] = Pager.Create(total, PageSize, page, number => http.Href(filter.Url(number))),
            ["Filters"] = await FiltersAsync(filter, boxes, site, http.RequestAborted),
        })
        {
            Title = [title],
            DependsOn = [],
            Meta = [.. frame.Column(title, text["Public_LettersDescription"]), .. filter.IsEmpty ? [] : new KeyValuePair<string, string>[] { new("robots", "noindex,follow") }],
            Breadcrumbs = frame.Trail(title, (text["Public_Mailboxes"], "~/mailboxes")),
            Alternates = PageAlternate.InEveryLanguage(http, "~/letters"),
            Canonical = filter.IsEmpty ? filter.Url(page) : "~/letters",
        };
    }

    private async Task<List<Shape>> FiltersAsync(LetterFilter filter, IReadOnlyList<MailboxRow> boxes, SiteSettings site, CancellationToken cancellation)
    {
        var bounds = await letters.BoundsAsync(cancellation);
        var years = bounds is var (first, last) ? Enumerable.Range(site.ToSiteTime(first).Year, site.ToSiteTime(last).Year - site.ToSiteTime(first).Year + 1).Reverse() : [];
        return
        [
            Select("box", text["Mailbox"], filter.Mailbox, boxes.Select(box => (box.Key, box.Name))),
            Select("kind", text["Letter_Kind"], filter.Kind?.ToString() ?? "", Enum.GetValues<LetterKind>().Where(kind => kind is not LetterKind.Report).Select(kind => (kind.ToString(), frame.Kind(kind)))),
            Select("unit", text["Public_Unit"], filter.Unit, (await letters.UnitNamesAsync(cancellation)).Select(name => (name, name))),
            Select("year", text["Public_Year"], Number(filter.Year), years.Select(year => (Number(year), text["Public_YearOf", year].Value))),
            Select("month", text["Public_Month"], Number(filter.Month), Enumerable.Range(1, Months).Select(month => (Number(month), text["Public_MonthOf", month].Value))),
        ];
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Shape Select(string name, string label, string chosen, IEnumerable<(string Value, string Text)> options) => new("MailFilter")
    {
        ["Name"] = name,
        ["Label"] = label,
        ["Options"] = options.Select(option => new Shape("MailOption") { ["Value"] = option.Value, ["Text"] = option.Text, ["Chosen"] = option.Value == chosen }).ToList(),
    };
}
