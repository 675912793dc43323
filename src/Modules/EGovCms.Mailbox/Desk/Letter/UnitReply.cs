using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>A unit with which the letter lies or lay, and what it said.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Reply">Its result; empty while there is none.</param>
/// <param name="Comment">What it remarked, why it returned the letter.</param>
public sealed record UnitReply(UnitRow Unit, string Reply, string Comment);
