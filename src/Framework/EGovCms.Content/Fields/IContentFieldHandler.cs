namespace EGovCms.Content.Fields;

/// <summary>What the framework calls for each field of an item; implement <see cref="ContentFieldHandler{TField}"/>.</summary>
public interface IContentFieldHandler
{
    /// <summary>The kind of field it serves.</summary>
    string FieldName { get; }

    /// <summary>Brings the value into the form it is stored in.</summary>
    ValueTask NormalizeAsync(ContentFieldContext context);

    /// <summary>Checks the value.</summary>
    ValueTask ValidateAsync(ContentFieldContext context);
}
