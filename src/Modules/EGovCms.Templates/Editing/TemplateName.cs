using EGovCms.Templates.Store;
using EGovCms.Theming.Templates;

namespace EGovCms.Templates.Editing;

/// <summary>Names that a template may have.</summary>
internal static class TemplateName
{
    /// <summary>The name in file form, or null when it cannot be one: letters, digits, hyphens, dots, up to 200.</summary>
    public static string? Normalize(string? name)
    {
        var file = TemplateNames.FromAlternate((name ?? "").Trim());
        return file.Length is > 0 and <= TemplateStore.NameLength && char.IsLetter(file[0]) && file.All(c => char.IsLetterOrDigit(c) || c is '-' or '.')
            ? file
            : null;
    }
}
