using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Liquid.Values;
using EGovCms.Theming.Output;
using EGovCms.Theming.Pages;
using Fluid;

namespace EGovCms.Theming.Templates;

/// <inheritdoc cref="ITextRenderer" />
internal sealed class TextRenderer(RenderSessionFactory sessions, TextTemplates texts) : ITextRenderer
{
    public async Task<string> RenderAsync(string name, string text, JsonObject model, TextOutput output, CancellationToken cancellation = default)
    {
        var template = texts.Get(text) with { Name = name };
        using var page = new PageState();
        var session = await sessions.BeginAsync(null, page, cancellation);
        var context = new LiquidContext(session);
        context.SetValue("Model", JsonValueConverter.FromNode(model));
        using var writer = new Utf8HtmlWriter(session.Engine.Limits.MaxOutputBytes);
        TextEncoder encoder = output is TextOutput.Plain ? NullEncoder.Default : session.Engine.Encoder;
        await context.RenderAsync(template, null, writer, encoder);
        return writer.ToString();
    }
}
