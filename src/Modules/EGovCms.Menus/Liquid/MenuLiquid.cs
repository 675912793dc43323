using EGovCms.Menus.Abstractions;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Shapes;
using Fluid;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Menus.Liquid;

/// <summary><c>{% menu alias: "main-menu" %}</c>.</summary>
internal sealed class MenuLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("menu", "{% menu alias: \"main-menu\" %}", "Renders a menu by the shape `Menu`, its translation into the page's language if there is one, its links marked where the page lies."),
    ];

    public void Configure(TemplateOptions options)
    {
        var members = options.MemberAccessStrategy;
        members.Register<MenuEntry, object?>("Text", entry => entry.Text);
        members.Register<MenuEntry, object?>("Url", entry => entry.Url);
        members.Register<MenuEntry, object?>("Current", entry => entry.Current);
        members.Register<MenuEntry, object?>("Exact", entry => entry.Exact);
        members.Register<MenuEntry, object?>("Items", entry => entry.Items);
    }

    public void Configure(FluidParser parser) => parser.RegisterTag("menu", static async (arguments, writer, _, context) =>
    {
        var alias = arguments["alias"].ToStringValue();
        var language = RequestLanguage.Of(context.HttpContext())?.Content;
        if (await context.Services().GetRequiredService<IMenus>().FindAsync(alias, language) is not { } menu)
            return;
        var path = context.HttpContext()?.Request.Path ?? PathString.Empty;
        var items = MenuEntry.From(menu.Links, context.Href, path);
        var shape = new Shape("Menu") { ["Alias"] = menu.Alias, ["Title"] = menu.Title, ["Items"] = items, ["MenuItems"] = items };
        // The template of the menu that was asked for shows its translations too.
        shape.Alternates.Add($"Menu-{alias}");
        if (menu.Alias != alias)
            shape.Alternates.Add($"Menu-{menu.Alias}");
        await context.RenderShapeAsync(shape, writer);
    });
}
