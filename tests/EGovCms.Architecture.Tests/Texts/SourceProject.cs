using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovCms.Testing;

namespace EGovCms.Architecture.Tests.Texts;

/// <summary>A project that has texts: its resources and what its source names.</summary>
internal sealed partial class SourceProject
{
    private SourceProject(string folder)
    {
        Name = Path.GetFileNameWithoutExtension(Directory.EnumerateFiles(folder, "*.csproj").Single());
        Files = [.. new[] { "*.cs", "*.razor", "*.liquid" }.SelectMany(kind => Directory.EnumerateFiles(folder, kind, SearchOption.AllDirectories)).Where(IsSource).Order(StringComparer.Ordinal).Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)))];
        Texts = [.. Directory.EnumerateFiles(Path.Combine(folder, "Resources"), "*.resx").Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => new Resource(Path.GetRelativePath(Root, file), Read(file), Read(Path.ChangeExtension(file, ".en.resx"))))];
        Names = NamesIn(Files.Select(file => file.Text));
        Patterns = [.. Files.SelectMany(file => KeyPattern.In(file.Text)).Distinct()];
    }

    public static string Root { get; } = Repository.Root;

    /// <summary>The project's name, which is its assembly's.</summary>
    public string Name { get; }

    public IReadOnlyList<(string Path, string Text)> Files { get; }

    public IReadOnlyList<Resource> Texts { get; }

    /// <summary>Every literal and identifier of the source, written as part of a key.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>The keys that the source puts together while it runs.</summary>
    public IReadOnlyList<KeyPattern> Patterns { get; }

    /// <summary>Every literal and identifier of the whole product, its scripts and its recipes' roles included.</summary>
    public static IReadOnlySet<string> Everything { get; } = NamesIn(
        new[] { "*.cs", "*.razor", "*.js" }.SelectMany(kind => Directory.EnumerateFiles(Path.Combine(Root, "src"), kind, SearchOption.AllDirectories)).Where(IsSource)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "recipes"), "*.json")).Select(File.ReadAllText));

    public IEnumerable<string> Keys => Texts.SelectMany(resource => resource.Chinese.Keys);

    public static IReadOnlyList<SourceProject> ReadAll() =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src"), "Resources", SearchOption.AllDirectories)
            .Where(IsSource).Where(folder => Directory.EnumerateFiles(folder, "*.resx").Any())
            .Select(folder => Path.GetDirectoryName(folder)!).Order(StringComparer.Ordinal).Select(folder => new SourceProject(folder))];

    /// <summary>A name as it stands in keys.</summary>
    public static string Key(string name) => name.Replace('.', '_').Replace('-', '_').Replace(" ", "", StringComparison.Ordinal);

    private static HashSet<string> NamesIn(IEnumerable<string> texts) =>
        texts.SelectMany(text => NamePattern().Matches(text)).SelectMany(Written).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Written(Match match) =>
        match.Groups[1].Success ? [match.Groups[1].Value, Key(match.Groups[1].Value)] : [match.Groups[2].Value];

    private static bool IsSource(string path) =>
        !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "node_modules" or "wwwroot");

    private static Dictionary<string, string> Read(string file) => File.Exists(file)
        ? XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value)
        : [];

    [GeneratedRegex("""\"([A-Za-z0-9_.\- ]+)\"|\b([A-Za-z][A-Za-z0-9]*)\b""")]
    private static partial Regex NamePattern();

    /// <summary>The texts of one marker class in both languages.</summary>
    internal sealed record Resource(string Path, IReadOnlyDictionary<string, string> Chinese, IReadOnlyDictionary<string, string> English);
}
