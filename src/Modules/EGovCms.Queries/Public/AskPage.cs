using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>A system's page: what it announces, and the form; or why nothing can be asked now.</summary>
internal sealed class AskPage(CatalogReader catalog, QueryFrame frame, IFormGuard guard, IStringLocalizer<QueriesText> text)
{
    /// <summary>What errors about the guard's question are about.</summary>
    public const string Check = "check";

    public async Task<IResult> ShowAsync(HttpContext http, string key) =>
        await FindAsync(http, key) is { } system
            ? await FormAsync(http, system, AskForm.Empty(system, http.Request.Query["way"].ToString()), new FormErrors(), StatusCodes.Status200OK)
            : Results.NotFound();

    /// <summary>The system, unless it is a draft or not there.</summary>
    public async Task<QuerySystem?> FindAsync(HttpContext http, string key) =>
        (await catalog.ReadAsync(http.RequestAborted)).Systems.GetValueOrDefault(key) is { State: not QueryState.Draft } system ? system : null;

    /// <summary>The form with what was typed and what is wrong with it.</summary>
    public async Task<IResult> FormAsync(HttpContext http, QuerySystem system, AskForm form, FormErrors errors, int status, FormChallenge? challenge = null)
    {
        PrivatePage.NeverStore(http);
        var site = await frame.SiteAsync(http);
        var versions = (await catalog.ReadAsync(http.RequestAborted)).Versions[system.Key].ToList();
        var shape = new Shape("QueryAsk")
        {
            ["Name"] = system.Name,
            ["Announcement"] = system.Announcement.Length > 0 ? system.Announcement : null,
            ["Contact"] = system.Contact.Length > 0 ? system.Contact : null,
            ["Time"] = frame.Time(site, system),
            ["IsOpen"] = system.IsOpenAt(frame.NowUtc),
            ["HasData"] = versions.Count > 0,
        };
        if (system.IsOpenAt(frame.NowUtc) && versions.Count > 0)
        {
            challenge ??= await guard.PrepareAsync(Lookup.Purpose, http);
            shape["Action"] = http.Href(QueryFrame.UrlOf(system));
            shape["Check"] = challenge.ToShape();
            shape["Fields"] = new AskFields(form, errors, text).Make(system);
            shape["Way"] = form.Way.Key;
            shape["Ways"] = Ways(http, system, form);
            shape["Periods"] = Periods(versions, form);
            shape["Summary"] = Summary(system, form, errors, challenge);
        }

        return Page(http, site, system, shape, system.Name, status);
    }

    public PageResult Page(HttpContext http, SiteSettings site, QuerySystem system, Shape body, string title, int status) => new(body)
    {
        Title = [title],
        DependsOn = [],
        Meta = frame.Column(system.Name, text["Public_DescriptionOf", system.Name]),
        Breadcrumbs = frame.Trail(http, (text["Public_Queries"], QueryFrame.Root), (system.Name, null)),
        Alternates = PageAlternate.InEveryLanguage(http, QueryFrame.UrlOf(system)),
        Canonical = QueryFrame.UrlOf(system),
        StructuredData = [Service(system, site)],
        StatusCode = status,
    };

    private JsonObject Service(QuerySystem system, SiteSettings site) => new()
    {
        ["@type"] = "GovernmentService",
        ["name"] = system.Name,
        ["serviceType"] = text["Public_Queries"].Value,
        ["provider"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = QueryFrame.Organizer(site) },
    };

    private static List<Shape> Ways(HttpContext http, QuerySystem system, AskForm form) => system.Ways.Count == 1 ? [] :
        [.. system.Ways.Select(way => new Shape("QueryWay") { ["Label"] = way.Label, ["Url"] = http.Href($"{QueryFrame.UrlOf(system)}?way={way.Key}"), ["IsChosen"] = way.Key == form.Way.Key })];

    private static List<Shape> Periods(List<OpenVersion> versions, AskForm form) =>
        [.. versions.Select(version => new Shape("QueryPeriod") { ["Id"] = version.DataSet, ["Name"] = version.DataSetName, ["IsChosen"] = version.DataSet == form.Period })];

    private Shape? Summary(QuerySystem system, AskForm form, FormErrors errors, FormChallenge challenge) => errors.IsEmpty ? null : new Shape("QueryErrors")
    {
        ["Title"] = text[errors.All.All(error => error.Field.Length == 0) ? "Public_NotDone" : "Public_Wrong"].Value,
        ["Errors"] = errors.All.Select(error => new Shape("QueryError") { ["Target"] = Target(form, error.Field, challenge), ["Message"] = Message(system, form, error) }).ToList(),
    };

    /// <summary>Above the form, what is wrong stands far from the field that it is about.</summary>
    private string Message(QuerySystem system, AskForm form, FormError error) =>
        form.Way.Columns.FirstOrDefault(column => AskForm.NameOf(column) == error.Field) is { } key ? text["Public_FieldWrong", system.Column(key)!.Label, error.Message] : error.Message;

    private static string? Target(AskForm form, string field, FormChallenge challenge) => field switch
    {
        "" => null,
        Check => challenge.AnswerId,
        _ => AskFields.IdOf(form.Way.Columns.First(column => AskForm.NameOf(column) == field)),
    };
}
