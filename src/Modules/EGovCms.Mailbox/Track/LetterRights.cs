using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Track;

/// <summary>What its writer may do with a letter now.</summary>
internal static class LetterRights
{
    private static readonly string[] Withdrawable = [LetterStates.New, LetterStates.Accepted, LetterStates.Handling, LetterStates.Waiting];

    /// <summary>Nothing is done with it any more, or an answer is there.</summary>
    public static bool IsEnded(this LetterRow letter) => letter.CaseId.Length == 0 || LetterStates.Finished.Contains(letter.State);

    public static bool MayAdd(this LetterRow letter) => !letter.IsEnded() && !letter.MayClarify();

    public static bool MayClarify(this LetterRow letter) => letter.State == LetterStates.Waiting && !letter.IsSealed;

    public static bool MayWithdraw(this LetterRow letter) => letter.CaseId.Length > 0 && Withdrawable.Contains(letter.State);

    /// <summary>Once, as long as the answer is fresh.</summary>
    public static bool MayReopen(this LetterRow letter) => letter is { State: LetterStates.Answered, Reopened: 0, CaseId.Length: > 0 };

    /// <summary>Once.</summary>
    public static bool MayRate(this LetterRow letter) => letter is { State: LetterStates.Answered or LetterStates.Closed, RatedUtc: null };
}
