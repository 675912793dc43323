namespace EGovCms.Mailbox.Storage;

/// <summary>Names of states in the shipped definitions that the module itself knows. A webmaster's own states are between them.</summary>
public static class LetterStates
{
    /// <summary>新办件.</summary>
    public const string New = "new";

    /// <summary>已受理.</summary>
    public const string Accepted = "accepted";

    /// <summary>办理中: with units.</summary>
    public const string Handling = "handling";

    /// <summary>待补充: its writer was asked something.</summary>
    public const string Waiting = "waiting";

    /// <summary>待审核.</summary>
    public const string Review = "review";

    /// <summary>待签发.</summary>
    public const string Sign = "sign";

    /// <summary>已签发: on its way to <see cref="Answered"/>.</summary>
    public const string SignedOff = "signed";

    /// <summary>已答复.</summary>
    public const string Answered = "answered";

    /// <summary>已办结.</summary>
    public const string Closed = "closed";

    /// <summary>不予受理.</summary>
    public const string Refused = "refused";

    /// <summary>已合并.</summary>
    public const string Merged = "merged";

    /// <summary>已撤回.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Those in which nothing is owed to the writer any more.</summary>
    internal static IReadOnlyList<string> Finished { get; } = [Answered, Closed, Refused, Merged, Withdrawn];
}
