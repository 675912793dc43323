using EGovCms.Modules;

namespace EGovCms.Templates.Themes;

/// <summary>A theme in the reader's language: its own texts under <c>Theme_Name</c> and <c>Theme_Description</c>, else the words of its manifest.</summary>
internal static class ThemeWords
{
    public static string NameOf(this ModuleTexts texts, ModuleInfo theme) => texts.Find(theme.Assembly, "Theme_Name") ?? theme.Manifest.Name;

    public static string DescriptionOf(this ModuleTexts texts, ModuleInfo theme) =>
        texts.Find(theme.Assembly, "Theme_Description") ?? theme.Manifest.Description;
}
