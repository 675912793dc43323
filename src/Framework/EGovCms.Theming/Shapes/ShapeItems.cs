namespace EGovCms.Theming.Shapes;

/// <summary>What stands inside shapes, and how they are shown.</summary>
internal static class ShapeItems
{
    private static readonly string[] Lists = ["Parts", "Fields", "Items", "Widgets"];

    /// <summary>Takes out what bears the name (<c>HtmlBodyPart</c>, <c>Article-Image</c>), however deep it stands.</summary>
    public static void Remove(Shape shape, string name)
    {
        shape.Properties.Remove(name);
        foreach (var list in Lists)
        {
            if (shape[list] is not List<Shape> items)
                continue;
            // Another shape may show the same list: it keeps its own.
            var kept = items.Where(item => item["Differentiator"] as string != name).ToList();
            shape[list] = kept;
            kept.ForEach(item => Remove(item, name));
        }
    }

    /// <summary><c>Content-Article</c> becomes <c>Content-Article.Summary</c>; with an empty display type or <c>Detail</c> the other way round.</summary>
    public static void SetDisplayType(Shape shape, string displayType)
    {
        var suffix = displayType.Length == 0 || displayType.Equals("Detail", StringComparison.OrdinalIgnoreCase) ? "" : "." + displayType;
        shape.Type = Changed(shape.Type, suffix);
        for (var i = 0; i < shape.Alternates.Count; i++)
            shape.Alternates[i] = Changed(shape.Alternates[i], suffix);
        shape["DisplayType"] = displayType;
    }

    private static string Changed(string name, string suffix)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? name : name[..dot]) + suffix;
    }
}
