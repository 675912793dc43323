namespace EGovCms.Content.Fields;

/// <summary>Normalises and checks the values of one kind of field. Register with <c>services.AddContentFieldHandler&lt;T&gt;()</c>.</summary>
/// <typeparam name="TField">The kind of field.</typeparam>
public abstract class ContentFieldHandler<TField> : IContentFieldHandler
    where TField : ContentField, new()
{
    /// <inheritdoc />
    public string FieldName => typeof(TField).Name;

    /// <summary>Brings the value into the form it is stored in; return null to leave it as it is.</summary>
    public virtual ValueTask<TField?> NormalizeAsync(TField value, ContentFieldContext context) => ValueTask.FromResult<TField?>(null);

    /// <summary>Checks the value against the field's settings; report with <see cref="ContentFieldContext.Fail"/>.</summary>
    public virtual ValueTask ValidateAsync(TField value, ContentFieldContext context) => ValueTask.CompletedTask;

    async ValueTask IContentFieldHandler.NormalizeAsync(ContentFieldContext context)
    {
        if (context.Read<TField>() is { } value && await NormalizeAsync(value, context) is { } changed)
            context.Content.Item.SetField(context.Part.Name, context.Field.Name, changed);
    }

    async ValueTask IContentFieldHandler.ValidateAsync(ContentFieldContext context)
    {
        if (context.TryRead<TField>(out var value))
            await ValidateAsync(value ?? new TField(), context);
    }
}
