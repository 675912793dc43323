namespace EGovCms.Mailbox.Desk.Similar;

/// <summary>A letter that may say the same.</summary>
/// <param name="Id">The letter.</param>
/// <param name="Number">Its query code.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">The name of its state.</param>
/// <param name="ReceivedUtc">When it came.</param>
/// <param name="IsOfSamePhone">Whether the same phone number was given.</param>
public sealed record SimilarLetter(string Id, string Number, string Title, string State, DateTime ReceivedUtc, bool IsOfSamePhone);
