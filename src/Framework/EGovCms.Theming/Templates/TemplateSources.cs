using System.Reflection;
using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Theming.Templates;

/// <summary>Finds the templates of a theme, its base themes and the modules: the first of a name wins.</summary>
internal sealed class TemplateSources(Blueprint blueprint, string? sourceRoot)
{
    private const string Extension = ".liquid";

    /// <summary>Texts of notices lie in this folder of a module: they are no shape's.</summary>
    private const string NoticesFolder = "Notices";

    public Dictionary<string, TemplateSource> Collect(string? theme)
    {
        var sources = new Dictionary<string, TemplateSource>(StringComparer.OrdinalIgnoreCase);
        foreach (var module in ThemeChain.Of(blueprint, theme).Concat(blueprint.Modules.Where(m => !m.IsTheme).Reverse()))
            Add(sources, module, module.Assembly, module.Id);
        var own = typeof(TemplateSources).Assembly;
        Add(sources, null, own, own.GetName().Name!);
        return sources;
    }

    private void Add(Dictionary<string, TemplateSource> sources, ModuleInfo? module, Assembly assembly, string id)
    {
        var folder = SourceFolder(id);
        if (folder is null)
        {
            foreach (var resource in assembly.GetManifestResourceNames().Where(IsTemplate).Order(StringComparer.Ordinal))
                Add(sources, new TemplateSource(NameOf(resource), module, resource, null));
            return;
        }

        foreach (var file in Files(folder))
            Add(sources, new TemplateSource(NameOf(file.Name), module, file.Name, file));
    }

    /// <summary>The first of a name wins; it may go on using the texts of those that it takes the place of. The framework's are found in any case.</summary>
    private static void Add(Dictionary<string, TemplateSource> sources, TemplateSource source)
    {
        if (!sources.TryAdd(source.Name, source) && source.Module is not null)
            sources[source.Name] = sources[source.Name] with { Homes = [.. sources[source.Name].Homes.Union(source.Homes)] };
    }

    private static bool IsTemplate(string resource) =>
        resource.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !resource.StartsWith(NoticesFolder + "/", StringComparison.Ordinal);

    private static string NameOf(string path) => Path.GetFileName(path.Replace('\\', '/'))[..^Extension.Length];

    private static IEnumerable<FileInfo> Files(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles("*" + Extension).OrderBy(f => f.Name, StringComparer.Ordinal))
            yield return file;
        foreach (var child in folder.EnumerateDirectories().Where(d => d.Name is not ("bin" or "obj" or "node_modules" or "wwwroot" or NoticesFolder)))
        {
            foreach (var file in Files(child))
                yield return file;
        }
    }

    /// <summary>Where the project's sources lie beside the host's, by this repository's layout; null when they do not.</summary>
    private DirectoryInfo? SourceFolder(string id) =>
        sourceRoot is null
            ? null
            : ((string[])["Modules", "Themes", "Framework"])
                .Select(kind => new DirectoryInfo(Path.Combine(sourceRoot, kind, id)))
                .FirstOrDefault(d => d.Exists);
}
