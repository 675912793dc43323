namespace EGovCms.Content.Items;

/// <summary>Outcome of a change to a content item.</summary>
public sealed record ContentResult
{
    /// <summary>The item as stored, or null when it was refused.</summary>
    public ContentItem? Item { get; init; }

    /// <summary>False when nothing had to be written.</summary>
    public bool Changed { get; init; }

    /// <summary>Why it was refused; empty when it succeeded. Nothing is stored when there is one.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>True when it was refused because someone else changed the item meanwhile.</summary>
    public bool Conflict { get; init; }

    public bool Succeeded => Errors.Count == 0;
}
