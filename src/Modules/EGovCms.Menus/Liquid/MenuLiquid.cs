using EGovCms.Menus.Abstractions;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Menus.Liquid;

/// <summary><c>{% menu alias: "main-menu" %}</c>, also <c>{% shape "menu", alias: "alias:main-menu" %}</c>.</summary>
internal sealed class MenuLiquid : ILiquidExtension
{
    private const string Handle = "alias:";

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
        if (await MakeAsync(arguments["alias"].ToStringValue(), null, context) is { } shape)
            await context.RenderShapeAsync(shape, writer);
    });

    public IEnumerable<ShapeFiller> Fillers => [new("Menu", static (asked, context) => MakeAsync(Text(asked["Alias"]), asked, context))];

    private static string Text(object? value) => value is FluidValue text ? text.ToStringValue() : value?.ToString() ?? "";

    /// <summary>The menu's shape, with what a template asked for it; null when there is no such menu.</summary>
    private static async ValueTask<Shape?> MakeAsync(string alias, Shape? asked, TemplateContext context)
    {
        // Orchard Core writes a handle where the alias alone would do.
        alias = alias.StartsWith(Handle, StringComparison.OrdinalIgnoreCase) ? alias[Handle.Length..] : alias;
        var language = RequestLanguage.Of(context.HttpContext())?.Content;
        if (await context.Services().GetRequiredService<IMenus>().FindAsync(alias, language) is not { } menu)
            return null;
        var path = context.HttpContext()?.Request.Path ?? PathString.Empty;
        var items = MenuEntry.From(menu.Links, context.Href, path);
        var shape = new Shape("Menu");
        foreach (var (name, value) in asked?.Properties ?? new Dictionary<string, object?>())
            shape[name] = value;
        (shape["Alias"], shape["Title"], shape["Items"], shape["MenuItems"]) = (menu.Alias, menu.Title, items, items);
        // The template of the menu that was asked for shows its translations too.
        shape.Alternates.Add($"Menu-{alias}");
        if (menu.Alias != alias)
            shape.Alternates.Add($"Menu-{menu.Alias}");
        foreach (var alternate in asked?.Alternates ?? [])
            shape.Alternates.Add(alternate);
        return shape;
    }
}
