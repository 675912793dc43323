using System.Text.Encodings.Web;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Output;
using Fluid;
using Fluid.Ast;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary><c>cache</c>, and the tags inside it that say when its content goes.</summary>
internal sealed class CacheTags : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("cache", "{% cache \"latest\", dependencies: \"contenttype:Article\", expires_after: \"0:10:00\", vary_by: \"route\" %}…{% endcache %}", "Keeps what stands inside until something that it shows changes. `dependencies` adds to what is found out while it renders: `contentitemid:x`, `contenttype:x`, `term:x`; `alias:x` and any other name mean all public content. `expires_on`, `expires_after`, `expires_sliding` end it by time. `vary_by`: `user`, `user.roles`, `route`, `query`, `query:name`; language and display always. For signed-in users it is kept only if it varies by them."),
        LiquidEntry.Tag("cache_dependency", "{% cache_dependency \"contentitemid:x\" %}", "Inside: it shows this as well."),
        LiquidEntry.Tag("cache_expires_on", "{% cache_expires_on \"2027-01-01T00:00:00Z\" %}", "Inside: it ends at that instant at the latest."),
        LiquidEntry.Tag("cache_expires_after", "{% cache_expires_after \"0:05:00\" %}", "Inside: it ends after that time at the latest."),
        LiquidEntry.Tag("cache_expires_sliding", "{% cache_expires_sliding \"0:05:00\" %}", "Inside: it ends when nobody asked for it for that time."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        parser.RegisterBlock("cache", RenderAsync);
        parser.RegisterTag("cache_dependency", static (arguments, _, _, context) =>
        {
            context.Dependencies().Add(CacheArguments.Dependencies(arguments.At(0)));
            return default;
        });
        parser.RegisterTag("cache_expires_on", static (arguments, _, _, context) =>
        {
            context.Dependencies().ExpireAt(CacheArguments.Instant(arguments.At(0), "cache_expires_on"));
            return default;
        });
        parser.RegisterTag("cache_expires_after", static (arguments, _, _, context) =>
        {
            context.Dependencies().ExpireAt(context.Session().UtcNow + CacheArguments.Duration(arguments.At(0), "cache_expires_after"));
            return default;
        });
        parser.RegisterTag("cache_expires_sliding", static (arguments, _, _, context) =>
        {
            context.Dependencies().SlideBy(CacheArguments.Duration(arguments.At(0), "cache_expires_sliding"));
            return default;
        });
    }

    private static async ValueTask RenderAsync(
        FilterArguments arguments, IReadOnlyList<Statement> content, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var session = context.Session();
        var cache = CacheArguments.Read(arguments);
        var parts = session.Services.GetService<PartCache>();
        if (parts is null || parts.KeyOf(cache, session) is not { } key)
        {
            await content.RenderAsync(writer, encoder, context);
            return;
        }

        Write(await parts.GetAsync(key, cache, session, output => content.RenderAsync(output, encoder, context)), writer);
    }

    private static void Write(ReadOnlyMemory<byte> part, TextWriter writer)
    {
        if (writer is Utf8HtmlWriter utf8)
            utf8.WriteUtf8(part.Span);
        else
            writer.Write(System.Text.Encoding.UTF8.GetString(part.Span));
    }
}
