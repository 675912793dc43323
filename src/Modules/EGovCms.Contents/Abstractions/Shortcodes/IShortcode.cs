using Fluid;

namespace EGovCms.Contents.Abstractions.Shortcodes;

/// <summary>
/// What <c>[name key="value"]content[/name]</c> in a body becomes. Registered as a singleton:
/// <c>services.AddSingleton&lt;IShortcode, T&gt;()</c>; tenant services come from the render's context.
/// </summary>
public interface IShortcode
{
    /// <summary>Its name, compared without case.</summary>
    string Name { get; }

    /// <summary>The HTML, which is not encoded again; null leaves the shortcode standing as it was written.</summary>
    ValueTask<string?> RenderAsync(ShortcodeCall call, TemplateContext context);
}
