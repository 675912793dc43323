namespace EGovCms.Search.Definitions;

/// <summary>A full-text index of public content.</summary>
internal sealed record IndexDefinition
{
    public required string Name { get; init; }

    /// <summary>Orchard Core's analyzer name: <c>keyword</c> and <c>whitespace</c> are what they say; any other is the one for Chinese and English text.</summary>
    public string Analyzer { get; init; } = "";

    /// <summary>Content types in it; empty for all.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>Only items of this language, and those without one; empty for all.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Changes with what the index must be built anew for.</summary>
    public string Stamp => $"1|{Analyzer}|{string.Join(',', ContentTypes)}|{Culture}";
}
