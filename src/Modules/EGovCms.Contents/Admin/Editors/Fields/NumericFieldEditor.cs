using System.Globalization;
using EGovCms.Contents.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class NumericFieldEditor(IStringLocalizer<ContentsAdminText> text) : IFieldEditor
{
    public string FieldName => "NumericField";

    public Type Component => typeof(NumericFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        var sent = context.Sent(context.Place).Trim();
        if (sent.Length == 0)
            context.Json["Value"] = null;
        else if (decimal.TryParse(sent, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            context.Json["Value"] = number;
        else
            context.Errors.Add(context.Place, text["NotANumber", context.Label]);
        return ValueTask.CompletedTask;
    }
}
