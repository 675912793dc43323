using EGovCms.Contents.Abstractions.Shortcodes;

namespace EGovCms.Contents.Shortcodes;

/// <summary>The address alone.</summary>
internal sealed class AssetUrlShortcode() : MediaShortcode("asset_url")
{
    protected override string Render(ShortcodeCall call, string url) => Encode(url);
}
