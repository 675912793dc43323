using System.Text.Json.Nodes;

namespace EGovCms.Notices.Templates;

/// <summary>A template as its module ships it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Module">The module's id.</param>
/// <param name="Texts">Liquid by part and culture.</param>
/// <param name="Sample">A model to try it on; JSON.</param>
public sealed record NoticeTemplate(string Name, string Module, IReadOnlyDictionary<(string Part, string Culture), string> Texts, string Sample)
{
    /// <summary>The languages it is shipped in, Chinese first.</summary>
    public IReadOnlyList<string> Cultures { get; } =
        [.. Texts.Keys.Select(key => key.Culture).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name == "zh-CN" ? 0 : 1).ThenBy(name => name, StringComparer.Ordinal)];

    /// <summary>The parts that it has in a language, in their usual order.</summary>
    public IReadOnlyList<string> PartsIn(string culture) => [.. NoticeParts.All.Where(part => Texts.ContainsKey((part, culture)))];

    /// <summary>The language of its own that serves best for the one asked for, then for the site's.</summary>
    public string Choose(string culture, string site)
    {
        foreach (var wanted in new[] { culture, site })
        {
            var found = Cultures.FirstOrDefault(own => own.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                ?? Cultures.FirstOrDefault(own => wanted.Length > 0 && own.Split('-')[0].Equals(wanted.Split('-')[0], StringComparison.OrdinalIgnoreCase));
            if (found is not null)
                return found;
        }

        return Cultures[0];
    }

    /// <summary>The model to try it on.</summary>
    public JsonObject SampleModel() => JsonNode.Parse(Sample)!.AsObject();
}
