using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Theming.Templates;

/// <summary>A theme and its base themes, as far as they are enabled.</summary>
internal static class ThemeChain
{
    public static IReadOnlyList<ModuleInfo> Of(Blueprint blueprint, string? theme) => Of(blueprint.Modules, theme);

    public static IReadOnlyList<ModuleInfo> Of(IReadOnlyList<ModuleInfo> modules, string? theme)
    {
        var chain = new List<ModuleInfo>();
        for (var id = theme; id is not null;)
        {
            var module = modules.FirstOrDefault(m => m.IsTheme && string.Equals(m.Id, id, StringComparison.OrdinalIgnoreCase));
            // A theme that is its own base theme, directly or not, ends the chain.
            if (module is null || chain.Contains(module))
                break;
            chain.Add(module);
            id = ((ThemeAttribute)module.Manifest).BaseTheme;
        }

        return chain;
    }

    /// <summary>The theme asked for if it is enabled, else the public theme that was enabled last: a base theme comes before its own.</summary>
    public static ModuleInfo? Current(Blueprint blueprint, string wanted) =>
        blueprint.Modules.FirstOrDefault(m => m.IsTheme && string.Equals(m.Id, wanted, StringComparison.OrdinalIgnoreCase))
        ?? blueprint.Modules.LastOrDefault(m => m.Manifest is ThemeAttribute { ForAdmin: false });
}
