using EGovCms.Content.Items;

namespace EGovCms.PublishLater.Parts;

/// <summary>The draft becomes public at a time.</summary>
public sealed class PublishLaterPart : ContentPart
{
    public DateTime? ScheduledPublishUtc { get; set; }
}
