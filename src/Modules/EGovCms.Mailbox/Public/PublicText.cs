namespace EGovCms.Mailbox.Public;

/// <summary>What the public reads of a letter, as a person decided it: masked, plain, with line breaks.</summary>
/// <param name="Title">The title.</param>
/// <param name="Body">The letter.</param>
/// <param name="Answer">The answer.</param>
internal sealed record PublicText(string Title, string Body, string Answer);
