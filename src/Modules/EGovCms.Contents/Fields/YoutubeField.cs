using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A video at a video site. It is shown as a link: pages load nothing from other sites.</summary>
public sealed class YoutubeField : ContentField
{
    /// <summary>The address for frames; kept as it is and not used.</summary>
    public string EmbeddedAddress { get; set; } = "";

    public string RawAddress { get; set; } = "";
}
