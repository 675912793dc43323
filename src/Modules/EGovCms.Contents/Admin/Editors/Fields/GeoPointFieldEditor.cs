using System.Globalization;
using EGovCms.Contents.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class GeoPointFieldEditor(IStringLocalizer<ContentsAdminText> text) : IFieldEditor
{
    public string FieldName => "GeoPointField";

    public Type Component => typeof(GeoPointFieldForm);

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        Read(context, "Latitude");
        Read(context, "Longitude");
        return ValueTask.CompletedTask;
    }

    private void Read(FieldEditorContext context, string member)
    {
        var sent = context.Sent(context.Name(member)).Trim();
        if (sent.Length == 0)
            context.Json[member] = null;
        else if (decimal.TryParse(sent, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            context.Json[member] = number;
        else
            context.Errors.Add(context.Name(member), text["NotANumber", context.Label]);
    }
}
