using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Taxonomies.Admin;

/// <summary>The terms of a taxonomy's item, nested under <c>TaxonomyPart.Terms</c> and then under <c>Terms</c> of each.</summary>
internal static class TermTree
{
    private static readonly ContentTree Tree = new(
        node => node["Terms"] as JsonArray,
        (node, children) => node["Terms"] = children);

    public static List<TreeRow> Rows(ContentItem taxonomy) => Tree.Flatten(Part(taxonomy)["Terms"] as JsonArray);

    public static string TermType(ContentItem taxonomy) => Part(taxonomy)["TermContentType"]?.ToString() ?? "";

    public static JsonObject? Find(ContentItem taxonomy, string termId) => Rows(taxonomy).Find(row => row.Id == termId)?.Node;

    public static void Replace(ContentItem taxonomy, IEnumerable<TreeRow> rows) => Part(taxonomy)["Terms"] = Tree.Build(rows);

    /// <summary>Puts a changed term in the place of the one of its id; its children stay.</summary>
    public static void Put(ContentItem taxonomy, JsonObject term)
    {
        var id = term["ContentItemId"]?.ToString();
        Replace(taxonomy, Rows(taxonomy).Select(row => row.Id == id ? row with { Node = term } : row).ToList());
    }

    /// <summary>Adds a term as the last child of its parent; at the top when there is none.</summary>
    public static void Add(ContentItem taxonomy, JsonObject term, string? parentId)
    {
        var rows = Rows(taxonomy);
        var at = rows.FindIndex(row => row.Id == parentId);
        if (at < 0)
            rows.Add(new TreeRow(term, 0));
        else
            rows.Insert(at + Branch(rows, at), new TreeRow(term, rows[at].Depth + 1));
        Replace(taxonomy, rows);
    }

    /// <summary>Removes a term with all below it; tells how many went.</summary>
    public static int Remove(ContentItem taxonomy, string termId)
    {
        var rows = Rows(taxonomy);
        var at = rows.FindIndex(row => row.Id == termId);
        if (at < 0)
            return 0;
        var count = Branch(rows, at);
        rows.RemoveRange(at, count);
        Replace(taxonomy, rows);
        return count;
    }

    /// <summary>Orders the terms as a form sent them. Terms it did not send stay, behind the others.</summary>
    public static void Arrange(ContentItem taxonomy, IReadOnlyList<TreeRowInput> sent)
    {
        var known = Rows(taxonomy).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var arranged = new List<TreeRow>();
        foreach (var row in sent)
        {
            if (known.Remove(row.Id, out var term))
                arranged.Add(term with { Depth = row.Depth });
        }

        arranged.AddRange(known.Values.Select(row => row with { Depth = 0 }));
        Replace(taxonomy, arranged);
    }

    /// <summary>How many terms the branch at this place has, itself counted.</summary>
    public static int Branch(List<TreeRow> rows, int at)
    {
        var end = at + 1;
        while (end < rows.Count && rows[end].Depth > rows[at].Depth)
            end++;
        return end - at;
    }

    private static JsonObject Part(ContentItem taxonomy)
    {
        if (taxonomy.Content["TaxonomyPart"] is not JsonObject part)
            taxonomy.Content["TaxonomyPart"] = part = new JsonObject(ContentJson.NodeOptions);
        return part;
    }
}
