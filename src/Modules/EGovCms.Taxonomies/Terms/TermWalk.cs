using System.Text.Json.Nodes;

namespace EGovCms.Taxonomies.Terms;

/// <summary>Walks a tree of terms, each after the one above it.</summary>
internal static class TermWalk
{
    private const string Terms = nameof(TaxonomyPart.Terms);

    public static IEnumerable<(JsonObject Term, JsonObject? Parent)> All(JsonObject part) => Below(part, null);

    /// <summary>Whether something in the tree is not a term.</summary>
    public static bool IsMalformed(JsonObject owner) => owner[Terms] switch
    {
        null => false,
        JsonArray terms => terms.Any(term => term is not JsonObject json || IsMalformed(json)),
        _ => true,
    };

    private static IEnumerable<(JsonObject Term, JsonObject? Parent)> Below(JsonObject owner, JsonObject? parent)
    {
        foreach (var term in (owner[Terms] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return (term, parent);
            foreach (var below in Below(term, term))
                yield return below;
        }
    }
}
