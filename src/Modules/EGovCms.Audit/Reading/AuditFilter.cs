using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Audit.Reading;

/// <summary>Which entries a reader asks for; empty for all.</summary>
/// <param name="Actor">The user name.</param>
/// <param name="Area">The action's first word: <c>content</c>, <c>user</c> …</param>
/// <param name="Subject">What it was done to: the whole id or name.</param>
/// <param name="Text">Words of the name or of the facts, or the address that the act came from.</param>
/// <param name="From">The first day, by the site's clocks.</param>
/// <param name="To">The last day, by the site's clocks.</param>
/// <param name="Before">Only entries older than this one's id; null for the newest.</param>
public sealed record AuditFilter(
    string Actor = "", string Area = "", string Subject = "", string Text = "", DateOnly? From = null, DateOnly? To = null, long? Before = null)
{
    private const int LongestText = 128;

    /// <summary>What stands in an address. A day that is none is not asked for.</summary>
    public static AuditFilter Of(IQueryCollection query) => new(
        Read(query["actor"]), Read(query["area"]), Read(query["subject"]), Read(query["text"]), Day(query["from"]), Day(query["to"]),
        long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);

    public bool IsNarrowed => Actor.Length > 0 || Area.Length > 0 || Subject.Length > 0 || Text.Length > 0 || From is not null || To is not null;

    /// <summary>The list's address, from another entry on.</summary>
    public string Address(long? before) => "~/Admin/Audit" + Query(before);

    /// <summary>The address of the same entries as a file.</summary>
    public string FileAddress => "~/Admin/Audit/Export" + Query(null);

    /// <summary>Where the record is verified; the same entries are shown with the verdict.</summary>
    public string VerifyAddress => "~/Admin/Audit/Verify" + Query(null);

    /// <summary>A day as the form has it; empty for none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private QueryString Query(long? before) => QueryString.Create(new Dictionary<string, string?>
    {
        ["actor"] = Actor,
        ["area"] = Area,
        ["subject"] = Subject,
        ["text"] = Text,
        ["from"] = Day(From),
        ["to"] = Day(To),
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string Read(string? value)
    {
        var text = (value ?? "").Trim();
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    private static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
