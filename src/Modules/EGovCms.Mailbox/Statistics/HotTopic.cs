namespace EGovCms.Mailbox.Statistics;

/// <summary>A word that many titles have.</summary>
/// <param name="Word">The word.</param>
/// <param name="Titles">In how many titles it stands.</param>
internal sealed record HotTopic(string Word, int Titles);
