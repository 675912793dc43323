using System.Text.Json.Nodes;

namespace EGovCms.Theming.Templates;

/// <summary>Renders Liquid that is no page's: a notice's, outside of any request, within the limits of a page. Scoped.</summary>
public interface ITextRenderer
{
    /// <summary>Renders the text in the language of <c>CultureInfo.CurrentUICulture</c>, with the site's globals and <c>Model</c>.</summary>
    /// <exception cref="TemplateException">The text is not Liquid, or it went over a limit.</exception>
    Task<string> RenderAsync(string name, string text, JsonObject model, TextOutput output, CancellationToken cancellation = default);
}
