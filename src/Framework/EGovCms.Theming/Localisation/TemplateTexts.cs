using System.Reflection;
using EGovCms.Modules;

namespace EGovCms.Theming.Localisation;

/// <summary>
/// Finds the texts that templates name by key: in the resources of the template's own module or theme, then the theme's,
/// then the framework's.
/// </summary>
internal sealed class TemplateTexts(ModuleTexts texts)
{
    /// <param name="key">The text's name.</param>
    /// <param name="home">Assembly of the template's own module, theme or framework; null for a tenant's template.</param>
    /// <param name="theme">The current theme.</param>
    public string? Find(string key, Assembly? home, ModuleInfo? theme) =>
        texts.Find(home, key) ?? (theme?.Assembly == home ? null : texts.Find(theme?.Assembly, key)) ?? texts.Find(typeof(ThemingText).Assembly, key);
}
