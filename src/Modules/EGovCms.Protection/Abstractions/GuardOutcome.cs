namespace EGovCms.Protection.Abstractions;

/// <summary>What becomes of a form that was sent.</summary>
public enum GuardOutcome
{
    /// <summary>It is taken.</summary>
    Allowed,

    /// <summary>A question has to be answered, perhaps again: the form is shown once more with all that was typed.</summary>
    NeedsAnswer,

    /// <summary>Too many came from this address or for this subject.</summary>
    TooMany,

    /// <summary>This very form was taken before: pressed twice, or sent again after going back.</summary>
    Repeated,
}
