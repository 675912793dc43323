namespace EGovCms.Protection.Guard;

/// <summary>Why a form has to be sent again.</summary>
internal enum Again
{
    /// <summary>It was open too long, or carries no token.</summary>
    TooOld,

    /// <summary>More is asked for now than when it was opened.</summary>
    Busy,

    /// <summary>Neither the work nor an answer came.</summary>
    Unanswered,

    /// <summary>The answer is wrong.</summary>
    Wrong,

    /// <summary>The answer is right, and another is needed in place of the work.</summary>
    OneMore,
}
