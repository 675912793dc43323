using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Public;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Print;

/// <summary>验证防伪码: whoever was handed a paper types its code, and compares what stands there with what the page shows.</summary>
internal sealed class VerifyPage(IFormGuard guard, QueryFrame frame, IStringLocalizer<QueriesText> text)
{
    public const string Url = QueryFrame.Root + "/Verify";

    /// <summary>What errors about the guard's question are about.</summary>
    public const string Check = "check";

    /// <summary>The field.</summary>
    public const string Code = "code";

    private const string Id = "verify-code";

    /// <summary>Codes cannot be guessed; whoever tries is stopped long before.</summary>
    public static readonly FormPurpose Purpose = new("query-verify") { QuestionAfterMisses = 3, PauseAfterMisses = 10, MissWindow = TimeSpan.FromMinutes(30) };

    public async Task<IResult> FormAsync(HttpContext http, string typed, FormErrors errors, int status, FormChallenge? challenge = null)
    {
        PrivatePage.NeverStore(http);
        challenge ??= await guard.PrepareAsync(Purpose, http);
        var error = errors[Code];
        return Page(http, status, new Shape("QueryVerify")
        {
            ["Action"] = http.Href(Url),
            ["Check"] = challenge.ToShape(),
            ["Field"] = new Shape("QueryField")
            {
                ["Id"] = Id,
                ["Name"] = Code,
                ["Label"] = text["Verify_Code"].Value,
                ["Value"] = typed,
                ["Hint"] = text["Verify_CodeHint"].Value,
                ["Error"] = error,
                ["Described"] = error is null ? Id + "-hint" : $"{Id}-hint {Id}-error",
                ["More"] = new[] { ("type", "text"), ("autocomplete", "off"), ("autocapitalize", "characters"), ("spellcheck", "false"), ("maxlength", "60"), ("enterkeyhint", "go") }
                    .Select(attribute => KeyValuePair.Create(attribute.Item1, attribute.Item2)).ToList(),
            },
            ["Summary"] = errors.IsEmpty ? null : new Shape("QueryErrors")
            {
                ["Title"] = text["Verify_Not"].Value,
                ["Errors"] = errors.All.Select(each => new Shape("QueryError")
                {
                    ["Target"] = each.Field switch { "" => null, Check => challenge.AnswerId, _ => Id },
                    ["Message"] = each.Message,
                }).ToList(),
            },
        });
    }

    /// <summary>It is genuine: what it shows, its owner masked.</summary>
    public async Task<IResult> GenuineAsync(HttpContext http, Paper paper, PaperState state)
    {
        PrivatePage.NeverStore(http);
        var site = await frame.SiteAsync(http);
        return Page(http, StatusCodes.Status200OK, new Shape("QueryGenuine")
        {
            ["Name"] = paper.System.Name,
            ["Period"] = paper.Version.DataSetName,
            ["Date"] = paper.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Made"] = QueryFrame.Minute(site, paper.Version.MadeUtc),
            ["Organizer"] = QueryFrame.Organizer(site),
            ["State"] = text["Verify_" + state].Value,
            ["IsCurrent"] = state is PaperState.Current or PaperState.Same,
            ["Records"] = paper.Records.Select(record => new Shape("QueryRow") { ["Cells"] = record.Fields.Select(field => Cell(paper, field)).ToList() }).ToList(),
            ["Again"] = http.Href(Url),
        });
    }

    private Shape Cell(Paper paper, LookupField field) => new("QueryCell")
    {
        ["Label"] = field.Label,
        ["Value"] = field.Value is { } value && Identifies(paper, field.Key) ? RecordMaker.Masked(field.Type, value) : ShownValue.Of(field, text),
    };

    /// <summary>Whether the paper shows it whole and it tells whose the paper is.</summary>
    private static bool Identifies(Paper paper, string column) =>
        paper.System.Column(column) is { Role: ColumnRole.Shown } && paper.System.Ways.Concat(paper.Version.System.Ways).Any(way => way.Columns.Contains(column));

    private PageResult Page(HttpContext http, int status, Shape body) => new(body)
    {
        Title = [text["Verify_Title"]],
        DependsOn = [],
        Meta = [new("robots", "noindex")],
        Breadcrumbs = frame.Trail(http, (text["Public_Queries"], QueryFrame.Root), (text["Verify_Title"], null)),
        Alternates = PageAlternate.InEveryLanguage(http, Url),
        Canonical = Url,
        StatusCode = status,
    };
}
