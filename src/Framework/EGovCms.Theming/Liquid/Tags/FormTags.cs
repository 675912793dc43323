using Fluid;
using Fluid.Ast;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary><c>antiforgerytoken</c>, and the block <c>a</c>: a link whose <c>href</c> may begin with <c>~/</c>.</summary>
internal sealed class FormTags : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("antiforgerytoken", "{% antiforgerytoken %}", "The hidden field that every form that posts needs. Its page is never kept."),
        LiquidEntry.Tag("a", "{% a href: \"~/sitemap\", class: \"x\" %}…{% enda %}", "A link; `~/` is the tenant's."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        parser.RegisterEmptyTag("antiforgerytoken", static (writer, encoder, context) =>
        {
            var http = context.HttpContext() ?? throw new InvalidOperationException("There is no request to protect.");
            context.Dependencies().NeverKeep();
            var tokens = context.Services().GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
            writer.Write("<input type=\"hidden\" name=\"");
            encoder.Encode(writer, tokens.FormFieldName);
            writer.Write("\" value=\"");
            encoder.Encode(writer, tokens.RequestToken ?? "");
            writer.Write("\">");
            return new(Completion.Normal);
        });
        parser.RegisterBlock("a", static async (arguments, content, writer, encoder, context) =>
        {
            writer.Write("<a");
            foreach (var name in arguments.Names)
            {
                writer.Write($" {name.Replace('_', '-')}=\"");
                var value = arguments[name].ToStringValue();
                encoder.Encode(writer, name == "href" ? context.Href(value) : value);
                writer.Write('"');
            }

            writer.Write('>');
            await content.RenderAsync(writer, encoder, context);
            writer.Write("</a>");
        });
    }
}
