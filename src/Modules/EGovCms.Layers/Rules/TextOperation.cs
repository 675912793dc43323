using System.Text.Json.Nodes;

namespace EGovCms.Layers.Rules;

/// <summary>How a condition compares texts: <c>{ "$type": "…StringStartsWithOperator", "CaseSensitive": false }</c>.</summary>
internal static class TextOperation
{
    public static bool Holds(JsonNode? operation, string actual, string wanted)
    {
        var json = operation as JsonObject;
        var name = json?["$type"]?.ToString().Split(',')[0].Split('.')[^1].Trim() ?? json?["Name"]?.ToString() ?? "";
        var comparison = json?["CaseSensitive"]?.ToString() is "true" or "True" ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var negated = name.StartsWith("StringNot", StringComparison.Ordinal);
        var holds = name switch
        {
            "StringStartsWithOperator" or "StringNotStartsWithOperator" => actual.StartsWith(wanted, comparison),
            "StringEndsWithOperator" or "StringNotEndsWithOperator" => actual.EndsWith(wanted, comparison),
            "StringContainsOperator" or "StringNotContainsOperator" => actual.Contains(wanted, comparison),
            _ => actual.Equals(wanted, comparison),
        };
        return holds != negated;
    }
}
