namespace EGovCms.Theming.Caching;

/// <summary>The content of a <c>cache</c> block, as it was rendered once.</summary>
internal sealed class CachedPart(byte[] utf8) : Kept
{
    public byte[] Utf8 { get; } = utf8;

    /// <summary>When what it shows makes it stale by itself, or null: its page is stale then as well.</summary>
    public DateTimeOffset? ShownUntil { get; init; }

    public override int Length => Utf8.Length;
}
