using System.Text.Json.Nodes;
using EGovCms.NamedQueries.Abstractions;

namespace EGovCms.NamedQueries.Recipes;

/// <summary>Between a query and Orchard Core's JSON of it.</summary>
internal static class QueryJson
{
    private static readonly string[] OwnMembers = ["Name", "Source", "Template", "ReturnDocuments", "ReturnContentItems", "QueryTemplate"];

    /// <summary>The query, or null without name or source. Before version 2 each source named its members in its own way.</summary>
    public static NamedQuery? Read(JsonObject json)
    {
        var metadata = (Member(json, "Properties") as JsonObject)?.Select(member => member.Value).OfType<JsonObject>().ToList() ?? [];
        JsonNode? Find(string name) => Member(json, name) ?? metadata.Select(inner => Member(inner, name)).FirstOrDefault(found => found is not null);
        if (Text(Find("Name")) is not { Length: > 0 } queryName || Text(Find("Source")) is not { Length: > 0 } source)
            return null;
        var properties = new JsonObject();
        foreach (var (name, value) in json.Where(member => !OwnMembers.Contains(member.Key, StringComparer.OrdinalIgnoreCase)))
            properties[name] = value?.DeepClone();
        if (Member(properties, "Index") is null && Find("Index") is { } index)
            properties["Index"] = index.DeepClone();
        return new NamedQuery
        {
            Name = queryName,
            Source = source,
            Template = Text(Find("Template")) ?? Text(Find("QueryTemplate")) ?? "",
            ReturnsItems = IsTrue(Find("ReturnDocuments")) || IsTrue(Find("ReturnContentItems")),
            Properties = properties,
        };
    }

    public static JsonObject Write(NamedQuery query)
    {
        var json = new JsonObject
        {
            ["Name"] = query.Name,
            ["Source"] = query.Source,
            ["Template"] = query.Template,
            [string.Equals(query.Source, "Sql", StringComparison.OrdinalIgnoreCase) ? "ReturnDocuments" : "ReturnContentItems"] = query.ReturnsItems,
        };
        foreach (var (name, value) in query.Properties)
            json[name] = value?.DeepClone();
        return json;
    }

    public static JsonNode? Member(JsonObject json, string name) =>
        json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    // Liquid or JSON may stand in a recipe as an object instead of a text.
    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    private static bool IsTrue(JsonNode? node) => string.Equals(node?.ToString(), "true", StringComparison.OrdinalIgnoreCase);
}
