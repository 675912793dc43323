using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Data.Settings;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin.Editors.Fields;

internal sealed class DateTimeFieldEditor(ISettingsStore settings, IStringLocalizer<ContentsAdminText> text) : IFieldEditor
{
    public string FieldName => "DateTimeField";

    public Type Component => typeof(DateTimeFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public async ValueTask UpdateAsync(FieldEditorContext context)
    {
        var sent = context.Sent(context.Place).Trim();
        if (sent.Length == 0)
        {
            context.Json["Value"] = null;
        }
        else if (DateTime.TryParse(sent, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            var utc = (await settings.GetAsync<SiteSettings>()).ToUtc(local);
            context.Json["Value"] = utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        }
        else
        {
            context.Errors.Add(context.Place, text["NotADate", context.Label]);
        }
    }
}
