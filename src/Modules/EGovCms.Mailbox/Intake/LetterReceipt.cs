namespace EGovCms.Mailbox.Intake;

/// <summary>What a letter's writer is told: it is stored.</summary>
/// <param name="LetterId">The letter.</param>
/// <param name="Number">The query code.</param>
internal sealed record LetterReceipt(string LetterId, string Number);
