using EGovCms.Content.Items;
using EGovCms.Theming.Shapes;

namespace EGovCms.Contents.Abstractions.Display;

/// <summary>Makes the shape of an item: <c>Content</c> with a shape for each of its parts, and for each part one for each field.</summary>
public interface IContentShapes
{
    /// <summary>
    /// The shape. Templates, most specific first: <c>Content-{Type}</c>, <c>Content</c>; with a display type,
    /// <c>Content-{Type}.Summary</c>, <c>Content.Summary</c>. <c>Model.Parts</c> holds the parts' shapes (<c>{Type}-{Part}</c>,
    /// <c>{Part}</c>), each with <c>Model.Fields</c> (<c>{Part}-{Field}</c>, <c>{FieldKind}</c>).
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="displayType">Empty or <c>Detail</c> for the whole, <c>Summary</c> for lists.</param>
    /// <param name="cancellation">Ends the work early.</param>
    ValueTask<Shape> BuildAsync(ContentItem item, string displayType = "", CancellationToken cancellation = default);
}
