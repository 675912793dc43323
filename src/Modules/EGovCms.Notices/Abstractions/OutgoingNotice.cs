using System.Text.Json.Nodes;

namespace EGovCms.Notices.Abstractions;

/// <summary>A notice to be delivered.</summary>
public sealed record OutgoingNotice
{
    /// <summary>The template's name: <c>letter-answered</c> for <c>Notices/letter-answered.subject.zh-CN.liquid</c> and its siblings.</summary>
    public required string Template { get; init; }

    /// <summary>Whom it goes to.</summary>
    public required IReadOnlyList<NoticeRecipient> Recipients { get; init; }

    /// <summary>What the template sees as <c>Model</c>. Encrypted while it is stored.</summary>
    public JsonObject? Model { get; init; }

    /// <summary>The language, by its IETF name; null: the site's default one.</summary>
    public string? Culture { get; init; }

    /// <summary>
    /// Tells two notices that are one from two that are not: of those with the same key only one is delivered, for as long as delivered
    /// notices are kept. At most 100 characters; null: each is its own.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Not delivered before; null: at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Where the notice leads inside the site, <c>~/…</c>; null: nowhere.</summary>
    public string? Link { get; init; }
}
