using EGovCms.Contents.Abstractions.Shortcodes;

namespace EGovCms.Contents.Shortcodes;

/// <summary>A recording.</summary>
internal sealed class AudioShortcode() : MediaShortcode("audio")
{
    protected override string Render(ShortcodeCall call, string url) => $"<audio src=\"{Encode(url)}\" controls preload=\"metadata\"></audio>";
}
