using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Storage;

/// <summary>A letter, in the store of the tenant that it was written to. What it says is encrypted; what lists, deadlines and statistics need is not.</summary>
public sealed class LetterRow
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 60;

    /// <summary>From this score on a letter is marked as perhaps an advertisement.</summary>
    public const double Suspicious = 0.5;

    private static readonly DateTime Never = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public required string Id { get; init; }

    /// <summary>The query code that its writer knows it by: ten digits, see <c>LetterNumber</c>.</summary>
    public required string Number { get; init; }

    public required string Mailbox { get; set; }

    public LetterKind Kind { get; set; }

    /// <summary>Empty for a sealed report.</summary>
    public required string Title { get; init; }

    /// <summary>What was written and who wrote it: a <c>LetterContent</c>, encrypted, or sealed for a report.</summary>
    public required string Content { get; init; }

    /// <summary>A keyed hash of the writer's phone, for limits and for finding what the same person wrote; null without a phone and for reports.</summary>
    public string? PhoneHash { get; init; }

    /// <summary>Of the password that its writer asks after it with.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>A report for those alone who hold the body's key.</summary>
    public bool IsSealed { get; init; }

    /// <summary>The letter's key as the body opens it; null for a letter that is not sealed.</summary>
    public string? BodyKey { get; init; }

    /// <summary>The letter's key as its writer opens it, by the password; null for a letter that is not sealed.</summary>
    public string? WriterKey { get; init; }

    /// <summary>Whether its writer agrees to its being published.</summary>
    public bool MayPublish { get; init; }

    /// <summary>The language in which it was written and is answered.</summary>
    public required string Culture { get; init; }

    /// <summary>0: a person's for sure; 1: an advertisement for sure. Nothing is refused for it.</summary>
    public double SpamScore { get; init; }

    /// <summary>The form's own id: sent twice, it is one letter.</summary>
    public required string SubmissionId { get; init; }

    public DateTime ReceivedUtc { get; init; }

    public required string CaseId { get; set; }

    /// <summary>The name of its state in the definition that it goes by; see <see cref="LetterStates"/>.</summary>
    public required string State { get; set; }

    public DateTime StateSinceUtc { get; set; }

    /// <summary>
    /// Where the staff's inbox lists it: what indexes of the inbox begin with. Follows from the state; stored so that an index can have it.
    /// </summary>
    public LetterTab Tab
    {
        get => IsSealed ? LetterTab.None : LetterTabs.Of(State);
        private set { }
    }

    public DateTime? AcceptedUtc { get; set; }

    /// <summary>When its answer is due; null while the time does not run.</summary>
    public DateTime? DueUtc { get; set; }

    /// <summary>By which the inbox is in order: when its answer is due, and the end of time while that does not run. Both databases put an empty date elsewhere.</summary>
    public DateTime InboxUtc
    {
        get => DueUtc ?? Never;
        private set { }
    }

    public LetterCard Card { get; set; }

    /// <summary>Names of the units with which it lies or lay last, separated by 、.</summary>
    public string Units { get; set; } = "";

    /// <summary>Whether more time was asked for and not decided on.</summary>
    public bool AsksExtension { get; set; }

    /// <summary>督办: a supervisor watches it.</summary>
    public bool IsSupervised { get; set; }

    /// <summary>How many times it was urged (催办).</summary>
    public int Urged { get; set; }

    public DateTime? AnsweredUtc { get; set; }

    /// <summary>Who answered, as the public reads it.</summary>
    public string AnsweredBy { get; set; } = "";

    /// <summary>Working days from its receipt to its first answer.</summary>
    public int? AnswerDays { get; set; }

    /// <summary>Whether its first answer came in time.</summary>
    public bool? OnTime { get; set; }

    /// <summary>Satisfied or not, told once; null while untold.</summary>
    public bool? IsSatisfied { get; set; }

    public DateTime? RatedUtc { get; set; }

    /// <summary>How many times its writer took it up again.</summary>
    public int Reopened { get; set; }

    /// <summary>The letter that it became one with, or null.</summary>
    public string? MergedInto { get; set; }

    /// <summary>When it was published; null while the public does not see it.</summary>
    public DateTime? PublishedUtc { get; set; }

    /// <summary>What the public reads, decided by a person; null while nothing was decided.</summary>
    public string? PublicTitle { get; set; }

    /// <inheritdoc cref="PublicTitle" />
    public string? PublicBody { get; set; }

    /// <inheritdoc cref="PublicTitle" />
    public string? PublicAnswer { get; set; }

    /// <summary>What is searched of it in public, folded; null while it is not published.</summary>
    public string? PublicSearch { get; set; }

    /// <summary>When it was withdrawn from the public; null while it was not.</summary>
    public DateTime? UnpublishedUtc { get; set; }

    /// <summary>Why it was withdrawn, as the public reads it.</summary>
    public string? UnpublishedReason { get; set; }

    /// <summary>Grows with each change, so that two at once are told.</summary>
    public long Revision { get; set; }
}
