using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGovCms.Search.Definitions;

namespace EGovCms.Search.Recipes;

/// <summary>Between a definition and Orchard Core's JSON of it, in its old form and the form of index profiles.</summary>
internal static partial class IndexJson
{
    /// <summary>The definition, or null when the name cannot be one: letters, digits, hyphens, underscores.</summary>
    public static IndexDefinition? Read(string name, JsonObject json) => NamePattern().IsMatch(name)
        ? new IndexDefinition
        {
            Name = name,
            Analyzer = Find(json, "AnalyzerName")?.ToString() ?? "",
            ContentTypes = Find(json, "IndexedContentTypes") is JsonArray types ? [.. types.OfType<JsonValue>().Select(type => type.ToString()).Order(StringComparer.Ordinal)] : [],
            Culture = Find(json, "Culture")?.ToString() is { Length: > 0 } culture && !culture.Equals("any", StringComparison.OrdinalIgnoreCase) ? culture : "",
        }
        : null;

    public static JsonObject Write(IndexDefinition index) => new()
    {
        [index.Name] = new JsonObject
        {
            ["AnalyzerName"] = index.Analyzer,
            ["IndexLatest"] = false,
            ["IndexedContentTypes"] = new JsonArray([.. index.ContentTypes.Select(type => (JsonNode)type)]),
            ["Culture"] = index.Culture.Length > 0 ? index.Culture : "any",
        },
    };

    public static JsonNode? Member(JsonObject json, string name) =>
        json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>A member, or that of the metadata which index profiles keep it in.</summary>
    private static JsonNode? Find(JsonObject json, string name) =>
        Member(json, name) ?? (Member(json, "Properties") as JsonObject)?.Select(each => each.Value).OfType<JsonObject>()
            .Select(metadata => Member(metadata, name)).FirstOrDefault(found => found is not null);

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}_\-]{0,63}$")]
    private static partial Regex NamePattern();
}
