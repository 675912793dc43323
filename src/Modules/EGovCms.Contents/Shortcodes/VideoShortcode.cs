using EGovCms.Contents.Abstractions.Shortcodes;

namespace EGovCms.Contents.Shortcodes;

/// <summary>A film.</summary>
internal sealed class VideoShortcode() : MediaShortcode("video")
{
    protected override string Render(ShortcodeCall call, string url) => $"<video src=\"{Encode(url)}\" controls preload=\"metadata\"></video>";
}
