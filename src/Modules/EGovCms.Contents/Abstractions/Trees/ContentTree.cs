using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Abstractions;

/// <summary>
/// A tree of items inside a content item (columns of a taxonomy, links of a menu) as a list of rows with depths, which is how a form
/// sends it, and back.
/// </summary>
/// <param name="children">The children of an item, or null when it has none.</param>
/// <param name="setChildren">Gives an item its children.</param>
public sealed class ContentTree(Func<JsonObject, JsonArray?> children, Action<JsonObject, JsonArray> setChildren)
{
    // Deeper trees are nobody's navigation, and a form could ask for any.
    private const int MostLevels = 12;

    /// <summary>All items, each before its children.</summary>
    public List<TreeRow> Flatten(JsonArray? roots)
    {
        var rows = new List<TreeRow>();
        Visit(roots, 0);
        return rows;

        void Visit(JsonArray? nodes, int depth)
        {
            foreach (var node in (nodes ?? []).OfType<JsonObject>())
            {
                rows.Add(new TreeRow(node, depth));
                Visit(children(node), depth + 1);
            }
        }
    }

    /// <summary>The tree that the rows tell. A row deeper than its place allows becomes a child of the row before it.</summary>
    public JsonArray Build(IEnumerable<TreeRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var roots = new JsonArray(ContentJson.NodeOptions);
        var open = new List<JsonArray> { roots };
        foreach (var row in rows)
        {
            var depth = Math.Clamp(row.Depth, 0, Math.Min(open.Count - 1, MostLevels));
            open.RemoveRange(depth + 1, open.Count - depth - 1);
            var node = (JsonObject)row.Node.DeepClone();
            var below = new JsonArray(ContentJson.NodeOptions);
            setChildren(node, below);
            open[depth].Add(node);
            open.Add(below);
        }

        return roots;
    }
}
