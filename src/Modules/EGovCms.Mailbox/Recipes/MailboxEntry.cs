using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Recipes;

/// <summary>A mailbox as recipes carry it.</summary>
internal sealed record MailboxEntry
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public string Leader { get; init; } = "";

    public string Introduction { get; init; } = "";

    public IReadOnlyList<LetterKind> Kinds { get; init; } = [LetterKind.Consultation, LetterKind.Help, LetterKind.Complaint, LetterKind.Suggestion];

    public bool IsOpen { get; init; } = true;
}
