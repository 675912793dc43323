using EGovCms.Contents.Abstractions.Shortcodes;

namespace EGovCms.Contents.Shortcodes;

/// <summary>A picture.</summary>
internal sealed class ImageShortcode() : MediaShortcode("image")
{
    protected override string Render(ShortcodeCall call, string url) =>
        $"<img src=\"{Encode(url)}\" alt=\"{Encode(call.Argument("alt") ?? "")}\"{Attribute("width", call.Argument("width"))}{Attribute("height", call.Argument("height"))}{Attribute("class", call.Argument("class"))} loading=\"lazy\">";
}
