using System.Reflection;
using EGovCms.Modules;

namespace EGovCms.Theming.Templates;

/// <summary>A template's text, embedded in an assembly or (while developing) in its source folder.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Module">The theme or module; null for the framework's own.</param>
/// <param name="Resource">Name of the embedded resource.</param>
/// <param name="File">Source file to be preferred, or null.</param>
internal sealed record TemplateSource(string Name, ModuleInfo? Module, string Resource, FileInfo? File)
{
    /// <summary>The assemblies whose texts it may name: its own, then those whose templates of the name it takes the place of, the nearest first.</summary>
    public IReadOnlyList<Assembly> Homes { get; init; } = [Module?.Assembly ?? typeof(TemplateSource).Assembly];

    public string Origin => Module?.Id ?? typeof(TemplateSource).Assembly.GetName().Name!;

    public string Read()
    {
        if (File is not null)
            return System.IO.File.ReadAllText(File.FullName);
        var assembly = Module?.Assembly ?? typeof(TemplateSource).Assembly;
        using var stream = assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
