using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Boxes;

/// <summary>A mailbox of a leader or a body.</summary>
public sealed class MailboxRow
{
    /// <summary>The longest key, in characters.</summary>
    public const int KeyLength = 64;

    /// <summary>What its addresses name it by: lower-case letters, digits, hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>What people call it: 市长信箱.</summary>
    public required string Name { get; set; }

    /// <summary>Whose it is: 市长.</summary>
    public string Leader { get; set; } = "";

    /// <summary>What it is for, above the form; plain text.</summary>
    public string Introduction { get; set; } = "";

    /// <summary>The kinds of letters that it takes, by their names, separated by commas.</summary>
    public string Kinds { get; set; } = "";

    /// <summary>Whether letters are taken now.</summary>
    public bool IsOpen { get; set; } = true;

    /// <summary>Its place in lists.</summary>
    public int Position { get; set; }

    /// <summary>The kinds of letters that it takes, in the order in which they are offered.</summary>
    public IReadOnlyList<LetterKind> TakenKinds =>
        [.. Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<LetterKind>)];
}
