using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Data.Settings;
using Microsoft.Extensions.Localization;

namespace EGovCms.PublishLater.Parts;

/// <summary>Edits a time on the site's clock.</summary>
internal abstract class TimeEditor(string part, string member, ISettingsStore settings, IStringLocalizer<PublishLaterText> text) : IPartEditor
{
    public string PartName => part;

    public Type Component => typeof(TimeForm);

    public EditorZone Zone => EditorZone.Side;

    public async ValueTask UpdateAsync(PartEditorContext context)
    {
        var sent = context.Sent(context.Name(member)).Trim();
        if (sent.Length == 0)
            context.Json[member] = null;
        else if (DateTime.TryParse(sent, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            context.Json[member] = (await settings.GetAsync<SiteSettings>()).ToUtc(local).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        else
            context.Errors.Add(context.Name(member), text["NotATime"]);
    }
}
