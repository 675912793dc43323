using System.Text;
using EGovCms.Contents.Abstractions.Shortcodes;
using EGovCms.Data.Settings;
using Fluid;

namespace EGovCms.Contents.Shortcodes;

/// <summary>Renders the shortcodes in HTML that is clean already: the tenant's own templates first, then those of features.</summary>
internal sealed class ShortcodeService(IEnumerable<IShortcode> shortcodes, ISettingsStore settings)
{
    private const int MaxDepth = 8;

    private readonly Dictionary<string, IShortcode> _byName = shortcodes
        .GroupBy(shortcode => shortcode.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);

    public async ValueTask<string> RenderAsync(string html, TemplateContext context)
    {
        if (!html.Contains('[', StringComparison.Ordinal))
            return html;
        return await RenderAsync(html, await settings.GetAsync<ShortcodeTemplateSet>(), context, 0);
    }

    private async ValueTask<string> RenderAsync(string html, ShortcodeTemplateSet templates, TemplateContext context, int depth)
    {
        var output = new StringBuilder(html.Length);
        var at = 0;
        while (depth < MaxDepth && ShortcodeReader.Next(html, at, name => templates.Find(name) is not null || _byName.ContainsKey(name)) is { } found)
        {
            var (opening, arguments) = found;
            var name = opening.Groups["name"].Value;
            var inside = opening.Index + opening.Length;
            var end = opening.Value.EndsWith("/]", StringComparison.Ordinal) ? -1 : ShortcodeReader.EndOf(html, name, inside);
            var content = end < 0 ? "" : await RenderAsync(html[inside..end], templates, context, depth + 1);
            var next = end < 0 ? inside : html.IndexOf(']', end) + 1;
            var rendered = await CallAsync(new ShortcodeCall(name, arguments, content), templates, context);
            output.Append(html, at, opening.Index - at).Append(rendered ?? html[opening.Index..next]);
            at = next;
        }

        return output.Append(html, at, html.Length - at).ToString();
    }

    private ValueTask<string?> CallAsync(ShortcodeCall call, ShortcodeTemplateSet templates, TemplateContext context) =>
        templates.Find(call.Name) is { } template
            ? TemplateShortcode.RenderAsync(template, call, context)
            : _byName[call.Name].RenderAsync(call, context);
}
