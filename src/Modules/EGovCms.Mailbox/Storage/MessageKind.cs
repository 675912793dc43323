namespace EGovCms.Mailbox.Storage;

/// <summary>What is said about a letter after it was written.</summary>
public enum MessageKind
{
    /// <summary>Its writer added something.</summary>
    Addition,

    /// <summary>Staff asked its writer something.</summary>
    Question,

    /// <summary>Its writer answered a question.</summary>
    Clarification,

    /// <summary>The answer.</summary>
    Answer,

    /// <summary>Why it was refused.</summary>
    Refusal,

    /// <summary>Why its writer took it up again.</summary>
    Reopening,

    /// <summary>Why its writer took it back.</summary>
    Withdrawal,

    /// <summary>What its writer says of the answer.</summary>
    Rating,

    /// <summary>For staff only.</summary>
    Note,
}
