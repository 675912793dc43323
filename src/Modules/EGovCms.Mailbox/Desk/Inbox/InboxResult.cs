namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>A page of the inbox.</summary>
/// <param name="Letters">The letters.</param>
/// <param name="Previous">Where the page before lies; null when there is none.</param>
/// <param name="Next">Where the next page lies; null when there is none.</param>
/// <param name="IsPartial">Only a part of the tab was searched: the neighbouring page goes on from there.</param>
public sealed record InboxResult(IReadOnlyList<InboxLetter> Letters, InboxPlace? Previous, InboxPlace? Next, bool IsPartial);
