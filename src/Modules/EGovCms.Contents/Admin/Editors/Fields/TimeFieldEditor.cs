using System.Globalization;
using EGovCms.Contents.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class TimeFieldEditor(IStringLocalizer<ContentsText> text) : IFieldEditor
{
    public string FieldName => "TimeField";

    public Type Component => typeof(TimeFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        var sent = context.Sent(context.Place).Trim();
        if (sent.Length == 0)
            context.Json["Value"] = null;
        else if (TimeOnly.TryParse(sent, CultureInfo.InvariantCulture, out var time))
            context.Json["Value"] = time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        else
            context.Errors.Add(context.Place, text["Field_BadTime", context.Label]);
        return ValueTask.CompletedTask;
    }
}
