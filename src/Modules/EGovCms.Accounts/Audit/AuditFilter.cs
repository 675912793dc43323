using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.Audit;

/// <summary>Which entries a reader asks for; empty for all.</summary>
/// <param name="Actor">The user name.</param>
/// <param name="Area">The action's first word: <c>content</c>, <c>user</c> …</param>
/// <param name="Subject">What it was done to: the whole id or name.</param>
/// <param name="Before">Only entries older than this one's id; null for the newest.</param>
public sealed record AuditFilter(string Actor = "", string Area = "", string Subject = "", long? Before = null)
{
    public static AuditFilter From(IQueryCollection query) => new(
        Text(query["actor"]), Text(query["area"]), Text(query["subject"]),
        long.TryParse(query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);

    public bool IsNarrowed => Actor.Length > 0 || Area.Length > 0 || Subject.Length > 0;

    /// <summary>The list's address, from another entry on.</summary>
    public string Address(long? before) => "~/Admin/Audit" + QueryString.Create(new Dictionary<string, string?>
    {
        ["actor"] = Actor,
        ["area"] = Area,
        ["subject"] = Subject,
        ["before"] = before?.ToString(CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    private static string Text(string? value)
    {
        var text = (value ?? "").Trim();
        return text.Length > 128 ? text[..128] : text;
    }
}
