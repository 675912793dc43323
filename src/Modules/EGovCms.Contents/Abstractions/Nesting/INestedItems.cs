using System.Text.Json.Nodes;

namespace EGovCms.Contents.Abstractions.Nesting;

/// <summary>Takes what <see cref="NestedItemsForm"/> sent into a part that holds items.</summary>
public interface INestedItems
{
    /// <summary>Orders, removes and adds items of the part's array <paramref name="member"/> as the form says.</summary>
    /// <param name="context">The part.</param>
    /// <param name="member">The array's name, such as <c>ContentItems</c>.</param>
    /// <param name="prepare">Called with the JSON of an item that is added.</param>
    ValueTask UpdateAsync(PartEditorContext context, string member, Action<JsonObject>? prepare = null);
}
