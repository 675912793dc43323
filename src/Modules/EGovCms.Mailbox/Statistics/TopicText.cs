namespace EGovCms.Mailbox.Statistics;

/// <summary>What the public reads of a letter, for finding topics.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">The beginning of all that is read of it.</param>
internal sealed record TopicText(string Title, string Text = "");
