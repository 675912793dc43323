using EGovCms.Data.Settings;
using Microsoft.Extensions.Localization;

namespace EGovCms.PublishLater.Parts;

internal sealed class ArchiveLaterEditor(ISettingsStore settings, IStringLocalizer<PublishLaterText> text)
    : TimeEditor(nameof(ArchiveLaterPart), nameof(ArchiveLaterPart.ScheduledArchiveUtc), settings, text);
