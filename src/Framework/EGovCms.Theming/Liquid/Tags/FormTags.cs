using EGovCms.Content.Items;
using EGovCms.Theming.Liquid.Filters;
using EGovCms.Theming.Liquid.Values;
using Fluid;
using Fluid.Ast;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary><c>antiforgerytoken</c>, and the block <c>a</c>: a link whose <c>href</c> may begin with <c>~/</c>, or one to an item's pages.</summary>
internal sealed class FormTags : ILiquidExtension
{
    /// <summary>Where the pages of Orchard Core lie here that its templates lead to by area, controller and action.</summary>
    private static readonly Dictionary<string, string> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OrchardCore.Users/Account/Login"] = "~/SignIn",
        ["OrchardCore.Admin/Admin/Index"] = "~/Admin",
    };

    private static readonly string[] NoAttributes = ["display_for", "edit_for", "admin_for", "remove_for", "create_for", "area", "controller", "action", "href"];

    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("antiforgerytoken", "{% antiforgerytoken %}", "The hidden field that every form that posts needs. Its page is never kept."),
        LiquidEntry.Tag("a", "{% a href: \"~/sitemap\", class: \"x\" %}…{% enda %}", "A link; `~/` is the tenant's. `display_for: item` leads to the item's page, `edit_for` and `admin_for` to its editor, `create_for` to that of a new item of its type; an empty one shows the item's title."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        parser.RegisterEmptyTag("antiforgerytoken", static (writer, encoder, context) =>
        {
            AntiforgeryField.Write(writer, encoder, context);
            return new(Completion.Normal);
        });
        parser.RegisterBlock("a", static async (arguments, content, writer, encoder, context) =>
        {
            var (url, item) = Target(arguments, context);
            writer.Write("<a");
            if (url is not null)
                Attribute("href", url);
            foreach (var name in arguments.Names.Where(name => !NoAttributes.Contains(name) && !name.StartsWith("route_", StringComparison.Ordinal)))
                Attribute(name.Replace('_', '-'), arguments[name].ToStringValue());
            writer.Write('>');
            if (content.Count == 0 && item is not null)
                encoder.Encode(writer, item.DisplayText);
            await content.RenderAsync(writer, encoder, context);
            writer.Write("</a>");

            void Attribute(string name, string value)
            {
                writer.Write($" {name}=\"");
                encoder.Encode(writer, value);
                writer.Write('"');
            }
        });
    }

    private static (string? Url, ContentItem? Item) Target(FilterArguments arguments, TemplateContext context)
    {
        if (arguments.HasNamed("href"))
            return (context.Href(arguments["href"].ToStringValue()), null);
        if (ItemValues.Of(arguments["display_for"]) is { } shown)
            return (UrlFilters.Display(shown, context), shown);
        if ((ItemValues.Of(arguments["edit_for"]) ?? ItemValues.Of(arguments["admin_for"])) is { } edited)
            return (context.Href($"~/Admin/Content/{Uri.EscapeDataString(edited.ContentItemId)}/Edit"), edited);
        if (ItemValues.Of(arguments["create_for"]) is { } example)
            return (context.Href($"~/Admin/Content/Create/{Uri.EscapeDataString(example.ContentType)}"), example);
        var page = $"{arguments["area"].ToStringValue()}/{arguments["controller"].ToStringValue()}/{arguments["action"].ToStringValue()}";
        return (Pages.TryGetValue(page, out var here) ? context.Href(here) : null, ItemValues.Of(arguments["remove_for"]));
    }
}
