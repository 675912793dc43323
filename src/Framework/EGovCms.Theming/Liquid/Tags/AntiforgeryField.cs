using System.Text.Encodings.Web;
using Fluid;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary>The hidden field that every form that posts needs.</summary>
internal static class AntiforgeryField
{
    /// <summary>Writes it; the page is never kept.</summary>
    public static void Write(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var http = context.HttpContext() ?? throw new InvalidOperationException("There is no request to protect.");
        context.Dependencies().NeverKeep();
        var tokens = context.Services().GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        writer.Write("<input type=\"hidden\" name=\"");
        encoder.Encode(writer, tokens.FormFieldName);
        writer.Write("\" value=\"");
        encoder.Encode(writer, tokens.RequestToken ?? "");
        writer.Write("\">");
    }
}
