using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Desk.Publishing;

/// <summary>A text that is to be published: as it was written, what was found in it, and what is to be read.</summary>
/// <param name="Name">Its field: <c>title</c>, <c>body</c>, <c>answer</c>.</param>
/// <param name="Original">As it was written.</param>
/// <param name="Findings">What may be personal.</param>
/// <param name="Chosen">Places of the findings that are masked.</param>
/// <param name="Result">What the public reads.</param>
public sealed record MaskedText(string Name, string Original, IReadOnlyList<PersonalDataFinding> Findings, IReadOnlySet<int> Chosen, string Result);
