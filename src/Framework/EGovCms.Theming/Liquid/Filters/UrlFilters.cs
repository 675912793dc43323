using EGovCms.Content.Items;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>href</c>, <c>absolute_url</c>, <c>asset_url</c>, <c>media_url</c>, <c>display_url</c>.</summary>
internal sealed class UrlFilters : ILiquidExtension
{
    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("href", (input, _, context) => Text(context.Href(input.ToStringValue())));
        options.Filters.AddFilter("absolute_url", (input, _, context) => Text(Absolute(context.Href(input.ToStringValue()), context)));
        options.Filters.AddFilter("asset_url", (input, _, context) => Text(Asset(input.ToStringValue(), context)));
        options.Filters.AddFilter("media_url", (input, _, context) => Text(Media(input.ToStringValue(), context)));
        options.Filters.AddFilter("display_url", (input, _, context) => Text(Display(input.ToObjectValue() as ContentItem, context)));
        options.Filters.AddFilter("display_text", (input, _, _) => Text((input.ToObjectValue() as ContentItem)?.DisplayText ?? ""));
    }

    /// <summary><c>css/site.css</c> is the current theme's; <c>EGovCms.Portal/js/x.js</c> or <c>~/EGovCms.Portal/…</c> a module's.</summary>
    internal static string Asset(string path, TemplateContext context)
    {
        var session = context.Session();
        var file = path.TrimStart('~').TrimStart('/');
        var slash = file.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && session.Environment.Modules.FirstOrDefault(m => string.Equals(m.Id, file[..slash], StringComparison.OrdinalIgnoreCase)) is { } module)
            return session.Environment.Assets.Get(module.Id, file[(slash + 1)..]);
        return session.Environment.Assets.Get((session.Templates.Theme?.Id ?? "EGovCms.Theming"), file);
    }

    private static StringValue Text(string value) => StringValue.Create(value);

    private static string Absolute(string url, TemplateContext context) =>
        context.HttpContext()?.Request is { } request && url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            ? $"{request.Scheme}://{request.Host.ToUriComponent()}{url}"
            : url;

    /// <summary>Media lie under <c>/media</c> of each tenant; a full or app-relative URL is left to <c>href</c>.</summary>
    private static string Media(string path, TemplateContext context)
    {
        if (path.Length == 0)
            return "";
        if (path.StartsWith('~') || path.StartsWith('/') || path.Contains("://", StringComparison.Ordinal))
            return context.Href(path);
        return context.Href("~/media/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
    }

    private static string Display(ContentItem? item, TemplateContext context)
    {
        if (item is null)
            return "";
        var path = item.Content["AutoroutePart"]?["Path"]?.GetValue<string>();
        return context.Href(path is null ? $"~/Contents/ContentItems/{item.ContentItemId}" : "~/" + path.TrimStart('/'));
    }
}
