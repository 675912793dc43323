using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Print;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>What was found: of each period what concerns the citizen, as a list of labels and values, or as a table where there are several.</summary>
internal sealed class ResultPage(AskPage page, QueryFrame frame, CatalogReader catalog, PaperMaker papers, IStringLocalizer<QueriesText> text)
{
    public async Task<IResult> ShowAsync(HttpContext http, QuerySystem system, AskForm form, IReadOnlyList<LookupRecord> records)
    {
        PrivatePage.NeverStore(http);
        var site = await frame.SiteAsync(http);
        var groups = records.GroupBy(record => record.Version).Select(group => group.ToList()).ToList();
        // Periods look alike, whether or not there are several records in each.
        var isTable = groups.Any(group => group.Count > 1);
        var versions = (await catalog.ReadAsync(http.RequestAborted)).Versions[system.Key].ToList();
        var today = DateOnly.FromDateTime(site.ToSiteTime(frame.NowUtc));
        // Of a version that was switched out this moment there is no paper.
        var tickets = groups.Select(group => versions.Find(version => version.Version == group[0].Version) is { } version ? papers.TicketOf(new Paper(system, version, form.Way.Key, group, today)) : null).ToList();
        var shape = new Shape("QueryResult")
        {
            ["Name"] = system.Name,
            ["Count"] = records.Count == 1 ? text["Public_FoundOne"].Value : text["Public_Found", records.Count].Value,
            ["AskedAt"] = QueryFrame.Minute(site, frame.NowUtc),
            ["Organizer"] = QueryFrame.Organizer(site),
            ["Announcement"] = system.Announcement.Length > 0 ? system.Announcement : null,
            ["Contact"] = system.Contact.Length > 0 ? system.Contact : null,
            ["Again"] = http.Href($"{QueryFrame.UrlOf(system)}?way={form.Way.Key}"),
            ["Groups"] = groups.Select((group, at) => Group(site, group, at, isTable, tickets[at])).ToList(),
            ["PaperUrl"] = http.Href(QueryFrame.UrlOf(system) + "/Pdf"),
            ["NoPaper"] = papers.HasFont ? null : text["Print_NoFont"].Value,
        };
        return page.Page(http, site, system, shape, text["Public_ResultOf", system.Name], StatusCodes.Status200OK);
    }

    private Shape Group(SiteSettings site, List<LookupRecord> records, int at, bool isTable, string? ticket) => new("QueryGroup")
    {
        ["Id"] = $"query-group-{at}",
        ["Name"] = records[0].DataSet,
        ["Made"] = QueryFrame.Minute(site, records[0].MadeUtc),
        ["Count"] = text["Public_Count", records.Count].Value,
        ["IsTable"] = isTable,
        ["Ticket"] = ticket,
        ["Columns"] = records[0].Fields.Select(Cell).ToList(),
        ["Rows"] = records.Select(record => new Shape("QueryRow") { ["Cells"] = record.Fields.Select(Cell).ToList() }).ToList(),
    };

    private Shape Cell(LookupField field) => new("QueryCell")
    {
        ["Label"] = field.Label,
        ["Value"] = ShownValue.Of(field, text),
        ["IsNumber"] = ShownValue.IsNumber(field.Type),
        ["IsWord"] = ShownValue.IsWord(field.Type),
    };
}
