namespace EGovCms.Mailbox.Desk.Publishing;

/// <summary>Why a letter cannot be published.</summary>
public enum PublishObstacle
{
    /// <summary>It has no answer, or is being worked on again.</summary>
    Unanswered,

    /// <summary>Its writer did not agree.</summary>
    NotAgreed,
}
