using System.Globalization;
using EGovCms.Contents.Abstractions.Shortcodes;
using Fluid;

namespace EGovCms.Contents.Shortcodes;

/// <summary><c>[locale en]…[/locale]</c>: shown to readers of that language alone; <c>fallback="false"</c> asks for the very culture.</summary>
internal sealed class LocaleShortcode : IShortcode
{
    public string Name => "locale";

    public ValueTask<string?> RenderAsync(ShortcodeCall call, TemplateContext context)
    {
        var wanted = call.Argument("lang", "0") ?? "";
        var exact = call.Argument("fallback", "1") is "false";
        var culture = CultureInfo.CurrentUICulture.Name;
        var speaks = culture.Equals(wanted, StringComparison.OrdinalIgnoreCase) || (!exact && culture.StartsWith(wanted + "-", StringComparison.OrdinalIgnoreCase));
        return new(speaks ? call.Content : "");
    }
}
