namespace EGovCms.Mailbox.Sharing;

/// <summary>A published letter on a home page.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address, <c>~/…</c> in this site or full in another.</param>
/// <param name="PublishedUtc">When it was published.</param>
/// <param name="Body">The site below that answered it; null for this one.</param>
internal sealed record BodyLetter(string Title, string Url, DateTime PublishedUtc, string? Body);
