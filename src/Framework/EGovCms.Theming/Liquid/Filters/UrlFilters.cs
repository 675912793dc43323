using EGovCms.Content.Items;
using EGovCms.Theming.Assets;
using EGovCms.Theming.Liquid.Values;
using EGovCms.Theming.Templates;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>href</c>, <c>absolute_url</c>, <c>asset_url</c>, <c>append_version</c>, <c>img_tag</c>, <c>media_url</c>, <c>display_url</c>.</summary>
internal sealed class UrlFilters : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("href", "{{ \"~/sitemap\" | href }}", "`~/x` with the tenant's prefix."),
        LiquidEntry.Filter("absolute_url", "{{ \"~/sitemap\" | absolute_url }}", "The same with scheme and host."),
        LiquidEntry.Filter("asset_url", "{{ \"css/site.css\" | asset_url }}", "A file of the current theme or the one it is built on, or `Module/file`, at an address that browsers may keep for ever; where there is none, the medium of that path."),
        LiquidEntry.Filter("append_version", "{{ \"css/site.css\" | asset_url | append_version }}", "Nothing more: `asset_url` has given a version already. For templates from Orchard Core."),
        LiquidEntry.Filter("media_url", "{{ Model.ContentItem.Content.Slide.Image.Paths[0] | media_url }}", "A medium of the site, with or without `/` or `~/` before it."),
        LiquidEntry.Filter("img_tag", "{{ \"city/bridge.webp\" | media_url | img_tag: alt: \"桥\", class: \"wide\" }}", "A picture; named arguments are its attributes."),
        LiquidEntry.Filter("display_url", "{{ Model.ContentItem | display_url }}", "The public address of an item."),
        LiquidEntry.Filter("display_text", "{{ Model.ContentItem | display_text }}", "The title of an item."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("href", (input, _, context) => Text(context.Href(input.ToStringValue())));
        options.Filters.AddFilter("absolute_url", (input, _, context) => Text(Absolute(context.Href(input.ToStringValue()), context)));
        options.Filters.AddFilter("asset_url", (input, _, context) => Text(AssetOrMedium(input.ToStringValue(), context)));
        options.Filters.AddFilter("media_url", (input, _, context) => Text(Media(input.ToStringValue(), context)));
        options.Filters.AddFilter("display_url", (input, _, context) => Text(Display(ItemValues.Of(input), context)));
        options.Filters.AddFilter("append_version", (input, _, _) => input);
        options.Filters.AddFilter("img_tag", (input, arguments, context) => new StringValue(Image(input.ToStringValue(), arguments, context), encode: false));
        options.Filters.AddFilter("display_text", (input, _, _) => Text(ItemValues.Of(input)?.DisplayText ?? ""));
    }

    /// <summary><c>css/site.css</c> is the current theme's or its base theme's; <c>EGovCms.Portal/js/x.js</c> or <c>~/EGovCms.Portal/…</c> a module's.</summary>
    internal static string Asset(string path, TemplateContext context)
    {
        var environment = context.Session().Environment;
        return Find(path, context) ?? environment.Assets.Get(context.Session().Templates.Theme?.Id ?? "EGovCms.Theming", path.TrimStart('~').TrimStart('/'));
    }

    /// <summary>In Orchard Core <c>asset_url</c> gives media: what neither a theme nor a module has is one.</summary>
    private static string AssetOrMedium(string path, TemplateContext context) =>
        path.Length == 0 || path.Contains("://", StringComparison.Ordinal) ? context.Href(path) : Find(path, context) ?? Media(path, context);

    /// <summary>
    /// The module's that is named, or the nearest's that has the file, of the current theme and those it is built on: it need not copy their
    /// pictures. Null when there is none.
    /// </summary>
    private static string? Find(string path, TemplateContext context)
    {
        var (environment, file) = (context.Session().Environment, path.TrimStart('~').TrimStart('/'));
        var slash = file.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && environment.Modules.FirstOrDefault(m => string.Equals(m.Id, file[..slash], StringComparison.OrdinalIgnoreCase)) is { } module)
            return environment.Assets.Get(module.Id, file[(slash + 1)..]);
        if (context.Session().Templates.Theme is not { } theme)
            return null;
        var owner = environment.Assets.Has(theme.Id, file) ? theme : ThemeChain.Of(environment.Modules, theme.Id).FirstOrDefault(t => environment.Assets.Has(t.Id, file));
        return owner is null ? null : environment.Assets.Get(owner.Id, file);
    }

    /// <summary>Attributes in the order given; <c>alt</c> is always there, since a picture without one is read aloud by its address.</summary>
    private static string Image(string source, FilterArguments arguments, TemplateContext context)
    {
        var encoder = context.Session().Engine.Encoder;
        var html = new System.Text.StringBuilder("<img src=\"").Append(encoder.Encode(context.Href(source))).Append('"');
        if (!arguments.HasNamed("alt"))
            html.Append(" alt=\"\"");
        foreach (var name in arguments.Names)
            html.Append(' ').Append(encoder.Encode(name.Replace('_', '-'))).Append("=\"").Append(encoder.Encode(arguments[name].ToStringValue())).Append('"');
        return html.Append('>').ToString();
    }

    private static StringValue Text(string value) => StringValue.Create(value);

    internal static string Absolute(string url, TemplateContext context) =>
        context.HttpContext()?.Request is { } request && url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}{url}"
            : url;

    /// <summary>Media lie under <c>/media</c> of each tenant. A full address is left as it is, and so is one that leads there already.</summary>
    private static string Media(string path, TemplateContext context)
    {
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal))
            return context.Href(path);
        var file = path.TrimStart('~').TrimStart('/');
        if (file.Length < path.Length && (file.StartsWith("media/", StringComparison.Ordinal) || path.StartsWith(AssetUrls.Root, StringComparison.Ordinal)
            || path.StartsWith(context.Href("~/media/"), StringComparison.Ordinal)))
            return context.Href(path);
        return context.Href("~/media/" + string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));
    }

    internal static string Display(ContentItem? item, TemplateContext context)
    {
        if (item is null)
            return "";
        var path = item.Content["AutoroutePart"]?["Path"]?.GetValue<string>();
        return context.Href(path is null ? $"~/Contents/ContentItems/{item.ContentItemId}" : "~/" + path.TrimStart('/'));
    }
}
