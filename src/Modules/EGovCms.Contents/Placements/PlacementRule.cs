using System.Text.Json.Nodes;

namespace EGovCms.Contents.Placements;

/// <summary>One of the rules for a kind of part or field: where it holds, and what it does.</summary>
internal sealed record PlacementRule
{
    /// <summary><c>-</c> hides it; <c>Content:5</c> puts it in fifth place.</summary>
    public string Place { get; init; } = "";

    public string DisplayType { get; init; } = "";

    /// <summary>The part's name, or <c>Part-Field</c>.</summary>
    public string Differentiator { get; init; } = "";

    /// <summary>Content types, or their stereotypes; one text or several.</summary>
    public JsonNode? ContentType { get; init; }

    /// <summary>Further alternates of the shape.</summary>
    public IReadOnlyList<string> Alternates { get; init; } = [];

    public bool Holds(string contentType, string displayType, string differentiator) =>
        (DisplayType.Length == 0 || DisplayType.Equals(displayType.Length == 0 ? "Detail" : displayType, StringComparison.OrdinalIgnoreCase))
        && (Differentiator.Length == 0 || Differentiator.Equals(differentiator, StringComparison.OrdinalIgnoreCase))
        && HoldsFor(contentType);

    private bool HoldsFor(string contentType) => ContentType switch
    {
        null => true,
        JsonArray several => several.Any(each => IsType(each, contentType)),
        var one => IsType(one, contentType),
    };

    /// <summary><c>Blog*</c> is every type that begins so.</summary>
    private static bool IsType(JsonNode? wanted, string contentType)
    {
        var name = wanted?.ToString() ?? "";
        return name.EndsWith('*')
            ? contentType.StartsWith(name[..^1], StringComparison.OrdinalIgnoreCase)
            : contentType.Equals(name, StringComparison.OrdinalIgnoreCase);
    }
}
