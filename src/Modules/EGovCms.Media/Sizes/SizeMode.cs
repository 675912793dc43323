namespace EGovCms.Media.Sizes;

/// <summary>How a picture is brought to a width and a height, under the names that Orchard Core's <c>resize_url</c> uses.</summary>
internal enum SizeMode
{
    /// <summary>Within both, in its own proportions; never enlarged.</summary>
    Max,

    /// <summary>Exactly both; what stands over is cut off on both sides alike, or so that the anchor comes to the middle.</summary>
    Crop,

    /// <summary>Exactly both; enlarged if need be, with margins.</summary>
    Pad,

    /// <summary>Exactly both; never enlarged, with margins.</summary>
    BoxPad,

    /// <summary>The shorter side as asked, in its own proportions; never enlarged.</summary>
    Min,

    /// <summary>Exactly both, out of proportion.</summary>
    Stretch,
}
