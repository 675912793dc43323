using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Recipes;

/// <summary>An answered letter as recipes carry it: taken over from an earlier system, or a sample. Times are the site's own.</summary>
internal sealed record LetterEntry
{
    public required string Mailbox { get; init; }

    public required LetterKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public WriterEntry Writer { get; init; } = new();

    public required DateTime Received { get; init; }

    public DateTime? Accepted { get; init; }

    /// <summary>Names of the units that handled it.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    public required string Answer { get; init; }

    public required DateTime Answered { get; init; }

    public string AnsweredBy { get; init; } = "";

    public bool MayPublish { get; init; }

    /// <summary>When it was published; null: it was not.</summary>
    public DateTime? Published { get; init; }

    /// <summary>What the public reads, where it differs.</summary>
    public string? PublicTitle { get; init; }

    /// <inheritdoc cref="PublicTitle" />
    public string? PublicBody { get; init; }

    /// <inheritdoc cref="PublicTitle" />
    public string? PublicAnswer { get; init; }

    /// <summary><c>Satisfied</c>, <c>Unsatisfied</c>, or null while it was not rated.</summary>
    public LetterRating? Rating { get; init; }

    public string? RatingComment { get; init; }
}
