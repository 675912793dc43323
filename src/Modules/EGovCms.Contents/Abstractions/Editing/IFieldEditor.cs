namespace EGovCms.Contents.Abstractions;

/// <summary>Edits a kind of field. Register with <c>services.AddFieldEditor&lt;T&gt;()</c>; the last registered for a kind is used.</summary>
public interface IFieldEditor
{
    /// <summary>The kind of field, such as <c>TextField</c>.</summary>
    string FieldName { get; }

    /// <summary>The component that shows it; derives from <see cref="FieldEditorBase"/>.</summary>
    Type Component { get; }

    /// <summary>Where a field of this kind stands.</summary>
    EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Main;

    /// <summary>Writes what was sent into the item. What cannot be understood is reported; what is not allowed, handlers report.</summary>
    ValueTask UpdateAsync(FieldEditorContext context);
}
