namespace EGovCms.Mailbox.Desk.Answers;

/// <summary>A text from which answers are drafted.</summary>
public sealed class AnswerTemplateRow
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 100;

    /// <summary>The longest text, in characters: as long as an answer.</summary>
    public const int TextLength = 4000;

    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Plain, with line breaks and the places of <see cref="AnswerPlaces"/>.</summary>
    public required string Text { get; set; }

    public DateTime ChangedUtc { get; set; }
}
