namespace EGovCms.Admin.Abstractions;

/// <summary>
/// Short messages that outlive a redirect: what was done, said once on the next page. They travel in a protected cookie of a minute,
/// so that no node keeps state for them.
/// </summary>
public interface INotices
{
    /// <summary>Says something on the next page.</summary>
    void Add(Tone tone, string text);

    /// <summary>The messages to show now; they are then forgotten.</summary>
    IReadOnlyList<NoticeMessage> Take();
}
