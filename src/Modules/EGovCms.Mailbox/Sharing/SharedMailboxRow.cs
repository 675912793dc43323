using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Sharing;

/// <summary>A mailbox of a tenant in the platform's store, for the sites above it. A copy: the truth is in the tenant.</summary>
internal sealed class SharedMailboxRow
{
    public required string Tenant { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    public string Leader { get; init; } = "";

    public string Introduction { get; init; } = "";

    public string Kinds { get; init; } = "";

    public bool IsOpen { get; init; }

    public int Position { get; init; }

    /// <summary>The kinds of letters that it takes, in the order in which they are offered.</summary>
    public IReadOnlyList<LetterKind> TakenKinds =>
        [.. Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Enum.Parse<LetterKind>)];
}
