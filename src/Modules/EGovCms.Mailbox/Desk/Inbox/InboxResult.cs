namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>A page of the inbox.</summary>
/// <param name="Letters">The letters.</param>
/// <param name="Next">Where the next page begins; null when there is none.</param>
/// <param name="IsPartial">Only a part of the tab was searched: the next page goes on from there.</param>
public sealed record InboxResult(IReadOnlyList<InboxLetter> Letters, InboxCursor? Next, bool IsPartial);
