using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Abstractions;

/// <summary>A row of a tree as a form sends it.</summary>
/// <param name="Index">Its place among the sent values of other controls of the row.</param>
/// <param name="Id">The item's id; empty for a new one.</param>
/// <param name="Depth">How deep it is to stand.</param>
public sealed record TreeRowInput(int Index, string Id, int Depth)
{
    /// <summary>
    /// The rows in the order they are to have. Scripts move rows in the page; without them the person types places, which
    /// are then what counts.
    /// </summary>
    public static IReadOnlyList<TreeRowInput> Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var ids = form["row.id"];
        var depths = form["row.depth"];
        var orders = form["row.order"];
        return [.. Enumerable.Range(0, ids.Count)
            .Select(i => (Order: Number(i < orders.Count ? orders[i] : null, i * 10), Row: new TreeRowInput(i, ids[i] ?? "", Number(i < depths.Count ? depths[i] : null, 0))))
            .OrderBy(each => each.Order)
            .Select(each => each.Row)];
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
