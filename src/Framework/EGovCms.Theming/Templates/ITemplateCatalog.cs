namespace EGovCms.Theming.Templates;

/// <summary>What templates there are to override, and whether a text is one. A singleton of each tenant.</summary>
public interface ITemplateCatalog
{
    /// <summary>Templates of the theme (its base themes' and the modules' included), ordered by name.</summary>
    IReadOnlyList<TemplateDescription> List(string? theme);

    /// <summary>The text that the theme or a module has for the template, or null.</summary>
    string? Find(string? theme, string name);

    /// <summary>What is wrong with the text, or null.</summary>
    TemplateException? Check(string name, string text);
}

/// <summary>A template that a theme or module brings.</summary>
/// <param name="Name">As looked up.</param>
/// <param name="Origin">Id of the theme or module.</param>
public sealed record TemplateDescription(string Name, string Origin);
