namespace EGovCms.Mailbox.Track;

/// <summary>What became of something that a letter's writer did.</summary>
internal enum ActOutcome
{
    /// <summary>It was done, now or by the same form before.</summary>
    Done,

    /// <summary>It is not possible any more: the letter has moved on.</summary>
    NotNow,

    /// <summary>So much was added that no more is taken.</summary>
    TooMuch,
}
