using EGovCms.Content.Definitions;
using EGovCms.Content.Items;

namespace EGovCms.Contents.Abstractions;

/// <summary>Edits a kind of part. Register with <c>services.AddPartEditor&lt;T&gt;()</c>; the last registered for a kind is used.</summary>
public interface IPartEditor
{
    /// <summary>The kind of part, such as <c>TitlePart</c>.</summary>
    string PartName { get; }

    /// <summary>The component that shows it; derives from <see cref="PartEditorBase"/>.</summary>
    Type Component { get; }

    /// <summary>Where it stands.</summary>
    EditorZone Zone => EditorZone.Main;

    /// <summary>Whether the part, which is of no type, may be edited on the item: only kinds added by <c>AddWeldedPart</c> answer true.</summary>
    bool AppliesTo(ContentItem item, ContentTypeDefinition type) => false;

    /// <summary>Writes what was sent into the item. What cannot be understood is reported; what is not allowed, handlers report.</summary>
    ValueTask UpdateAsync(PartEditorContext context);
}
