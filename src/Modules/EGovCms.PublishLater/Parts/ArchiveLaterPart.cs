using EGovCms.Content.Items;

namespace EGovCms.PublishLater.Parts;

/// <summary>The public item is taken back at a time.</summary>
public sealed class ArchiveLaterPart : ContentPart
{
    public DateTime? ScheduledArchiveUtc { get; set; }
}
