using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Notices.Templates;

/// <summary>The templates of the tenant's modules: <c>Notices/{name}.{part}.{culture}.liquid</c> among their resources. Read once for a blueprint.</summary>
internal sealed class NoticeTemplates(Blueprint blueprint)
{
    private const string Folder = "Notices/";
    private const string Extension = ".liquid";
    private const string SampleExtension = ".sample.json";

    public IReadOnlyDictionary<string, NoticeTemplate> All =>
        blueprint.GetOrAdd<IReadOnlyDictionary<string, NoticeTemplate>>(typeof(NoticeTemplates), () => Read(blueprint.Modules));

    public NoticeTemplate? Find(string name) => All.GetValueOrDefault(name);

    private static Dictionary<string, NoticeTemplate> Read(IEnumerable<ModuleInfo> modules) =>
        modules.SelectMany(Read).GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<NoticeTemplate> Read(ModuleInfo module) =>
        from resource in module.Assembly.GetManifestResourceNames()
        where resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(Extension, StringComparison.Ordinal)
        let words = resource[Folder.Length..^Extension.Length].Split('.')
        where words.Length == 3 && NoticeParts.All.Contains(words[1])
        group (Part: words[1], Culture: words[2], resource) by words[0] into texts
        select new NoticeTemplate(
            texts.Key, module.Id, texts.ToDictionary(t => (t.Part, t.Culture), t => Content(module, t.resource)!), Content(module, Folder + texts.Key + SampleExtension) ?? "{}");

    private static string? Content(ModuleInfo module, string resource)
    {
        using var stream = module.Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
