using System.Text.Json.Nodes;

namespace EGovCms.Layers.Rules;

/// <summary>Reads Orchard Core's tree of conditions: each names its kind by <c>$type</c> or <c>Name</c>.</summary>
internal static class Conditions
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "BooleanCondition", "HomepageCondition", "IsAnonymousCondition", "IsAuthenticatedCondition", "RoleCondition", "UrlCondition",
        "CultureCondition", "ContentTypeCondition", "JavascriptCondition", "AllConditionGroup", "AnyConditionGroup",
    };

    public static IEnumerable<JsonObject> In(JsonObject? group) => (group?["Conditions"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The condition's kind: <c>HomepageCondition</c>. An old <c>$type</c> is a type's name with namespace and assembly.</summary>
    public static string KindOf(JsonObject condition)
    {
        if (condition["$type"]?.ToString() is { Length: > 0 } type)
            return type.Split(',')[0].Split('.')[^1].Trim();
        return condition["Name"]?.ToString() ?? "";
    }

    /// <summary>Kinds in the tree that are not known.</summary>
    public static IEnumerable<string> UnknownIn(JsonObject? group) =>
        In(group).SelectMany(condition => (Known.Contains(KindOf(condition)) ? [] : (string[])[KindOf(condition)]).Concat(UnknownIn(condition)));
}
