using Microsoft.AspNetCore.Http;

namespace EGovCms.Templates.Editing;

/// <summary>A template as posted.</summary>
public sealed record TemplateInput(string Name, string Text, string PreviewPath)
{
    public const int MaxLength = 256 * 1024;

    internal static TemplateInput From(IFormCollection form) =>
        // Browsers post CRLF; templates in files have LF, and a comparison with the theme's must not differ in it.
        new(form["Name"].ToString().Trim(), form["Text"].ToString().ReplaceLineEndings("\n"), form["PreviewPath"].ToString().Trim());
}
