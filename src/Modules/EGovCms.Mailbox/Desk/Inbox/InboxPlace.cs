using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>Where a page of the inbox lies.</summary>
/// <param name="Cursor">The letter after which it begins, or with which it ends.</param>
/// <param name="IsBackwards">Whether it ends there.</param>
public sealed record InboxPlace(InboxCursor Cursor, bool IsBackwards)
{
    private const string After = "after";
    private const string UpTo = "upto";

    /// <summary>As a page's address says it; null for the first page.</summary>
    public static InboxPlace? Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (InboxCursor.Parse(query[UpTo]) is { } last)
            return new InboxPlace(last, true);
        return InboxCursor.Parse(query[After]) is { } before ? new InboxPlace(before, false) : null;
    }

    /// <summary>As it stands in an address.</summary>
    public KeyValuePair<string, string?> Parameter => new(IsBackwards ? UpTo : After, Cursor.ToString());
}
