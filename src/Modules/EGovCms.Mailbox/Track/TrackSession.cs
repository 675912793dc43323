namespace EGovCms.Mailbox.Track;

/// <summary>Whoever has shown that a letter is theirs.</summary>
/// <param name="LetterId">The letter.</param>
/// <param name="Password">Of a sealed report, whose key it opens: the server stores nothing that does. Empty for other letters.</param>
internal sealed record TrackSession(string LetterId, string Password);
