using System.Reflection;
using EGovCms.Modules;

namespace EGovCms.Theming.Localisation;

/// <summary>
/// Finds the texts that templates name by key: in the resources of the template's own module or theme and of those whose template it
/// takes the place of, then the theme's, then the framework's.
/// </summary>
internal sealed class TemplateTexts(ModuleTexts texts)
{
    /// <param name="key">The text's name.</param>
    /// <param name="homes">Assemblies of the themes and modules that have a template of the name, the nearest first.</param>
    /// <param name="theme">The current theme.</param>
    public string? Find(string key, IReadOnlyList<Assembly> homes, ModuleInfo? theme)
    {
        foreach (var home in homes)
        {
            if (texts.Find(home, key) is { } own)
                return own;
        }

        return (theme is null || homes.Contains(theme.Assembly) ? null : texts.Find(theme.Assembly, key)) ?? texts.Find(typeof(ThemingText).Assembly, key);
    }
}
