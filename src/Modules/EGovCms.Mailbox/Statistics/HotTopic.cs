namespace EGovCms.Mailbox.Statistics;

/// <summary>A word that many letters have.</summary>
/// <param name="Word">The word.</param>
/// <param name="Letters">In how many letters it stands.</param>
internal sealed record HotTopic(string Word, int Letters);
