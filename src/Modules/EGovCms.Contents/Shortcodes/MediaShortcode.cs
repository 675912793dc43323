using System.Text.Encodings.Web;
using EGovCms.Contents.Abstractions.Shortcodes;
using EGovCms.Theming.Liquid;
using Fluid;

namespace EGovCms.Contents.Shortcodes;

/// <summary>
/// <c>[image alt="…"]city/bridge.webp[/image]</c>, <c>[video]…[/video]</c>, <c>[audio]…[/audio]</c>, <c>[asset_url]…[/asset_url]</c> and <c>[link]</c>: files of the
/// media library, or addresses of the site and of others.
/// </summary>
internal abstract class MediaShortcode(string name) : IShortcode
{
    public string Name { get; } = name;

    public ValueTask<string?> RenderAsync(ShortcodeCall call, TemplateContext context)
    {
        var address = (call.Argument("src", "href", "0") ?? call.Content).Trim();
        return new(Url(address, context) is { } url ? Render(call, url) : null);
    }

    protected abstract string Render(ShortcodeCall call, string url);

    protected static string Encode(string text) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(text);

    protected static string Attribute(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $" {name}=\"{Encode(value)}\"";

    /// <summary>Where the file lies; null when the address would run a script or is none.</summary>
    private static string? Url(string address, TemplateContext context)
    {
        if (address.Length == 0 || address.AsSpan().IndexOfAny("<>\"") >= 0)
            return null;
        if (address.StartsWith("~/", StringComparison.Ordinal))
            return context.Href(address);
        if (Uri.TryCreate(address, UriKind.Absolute, out var absolute) && !address.StartsWith('/'))
            return absolute.Scheme is "http" or "https" ? address : null;
        return address.StartsWith('/') ? address : context.Href("~/media/" + Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal));
    }
}
