using System.Globalization;
using EGovCms.Contents.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class DateFieldEditor(IStringLocalizer<ContentsAdminText> text) : IFieldEditor
{
    public string FieldName => "DateField";

    public Type Component => typeof(DateFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        var sent = context.Sent(context.Place).Trim();
        if (sent.Length == 0)
            context.Json["Value"] = null;
        else if (DateOnly.TryParse(sent, CultureInfo.InvariantCulture, out var date))
            context.Json["Value"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        else
            context.Errors.Add(context.Place, text["NotADate", context.Label]);
        return ValueTask.CompletedTask;
    }
}
