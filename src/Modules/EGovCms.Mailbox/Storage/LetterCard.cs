namespace EGovCms.Mailbox.Storage;

/// <summary>How a letter stands to its time limit.</summary>
public enum LetterCard
{
    /// <summary>There is time.</summary>
    None,

    /// <summary>预警: the time is nearly over.</summary>
    Near,

    /// <summary>黄牌: the time is over.</summary>
    Yellow,

    /// <summary>红牌: it has been over for long.</summary>
    Red,
}
