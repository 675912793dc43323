namespace EGovCms.Mailbox.Storage;

/// <summary>Finds the part of the inbox that a state belongs to.</summary>
internal static class LetterTabs
{
    public static LetterTab Of(string state) => state switch
    {
        LetterStates.New => LetterTab.New,
        LetterStates.Accepted => LetterTab.Accepted,
        LetterStates.Handling => LetterTab.Handling,
        LetterStates.Waiting => LetterTab.Waiting,
        LetterStates.Review => LetterTab.Review,
        LetterStates.Sign or LetterStates.SignedOff => LetterTab.Sign,
        LetterStates.Answered => LetterTab.Answered,
        _ => LetterTab.Other,
    };
}
