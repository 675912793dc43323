namespace EGovCms.Mailbox.Storage;

/// <summary>Where the staff's inbox lists a letter.</summary>
public enum LetterTab
{
    /// <summary>Nowhere: a sealed report.</summary>
    None,

    /// <summary>新办件.</summary>
    New,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>办理中.</summary>
    Handling,

    /// <summary>待补充.</summary>
    Waiting,

    /// <summary>待审核.</summary>
    Review,

    /// <summary>待签发.</summary>
    Sign,

    /// <summary>已答复.</summary>
    Answered,

    /// <summary>已办结, 不予受理, 已合并, 已撤回, and states of a webmaster's own.</summary>
    Other,
}
