using EGovCms.Data.Settings;
using Microsoft.Extensions.Localization;

namespace EGovCms.PublishLater.Parts;

internal sealed class PublishLaterEditor(ISettingsStore settings, IStringLocalizer<PublishLaterText> text)
    : TimeEditor(nameof(PublishLaterPart), nameof(PublishLaterPart.ScheduledPublishUtc), settings, text);
