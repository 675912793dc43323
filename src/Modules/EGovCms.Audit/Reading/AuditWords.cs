using System.Text.Json.Nodes;
using EGovCms.Audit.Trail;
using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Audit.Reading;

/// <summary>
/// Acts as people read them. The module that records an act has its words: <c>Audit_{action}</c> with the dot as an underscore, and
/// <c>AuditArea_{area}</c>; else the action itself is shown.
/// </summary>
internal sealed class AuditWords(ModuleTexts texts, Blueprint blueprint)
{
    private const int LongestFact = 1000;
    private const string AreaKey = "AuditArea_";

    /// <summary>The areas in which something can be recorded here, as the reader's language orders their names.</summary>
    public IReadOnlyList<string> Areas =>
    [
        .. blueprint.Modules.SelectMany(module => texts.Keys(module.Assembly, AreaKey)).Select(key => key[AreaKey.Length..])
            .Distinct().OrderBy(Area, StringComparer.CurrentCulture),
    ];

    public string Action(string action) => Find("Audit_" + Key(action)) ?? action;

    public string Area(string area) => Find(AreaKey + Key(area)) ?? area;

    /// <summary>What it was done to: the title where the facts tell one, beside the name or id.</summary>
    public static string Subject(AuditEntry entry) => Title(entry.After) ?? Title(entry.Before) ?? entry.Subject;

    /// <summary>What the act changed, fact by fact; where nothing differs or nothing was there before, all that is there after.</summary>
    public static IReadOnlyList<AuditFact> Facts(AuditEntry entry)
    {
        var (before, after) = (Parse(entry.Before), Parse(entry.After));
        var names = (after ?? []).Concat(before ?? []).Select(pair => pair.Key).Distinct().ToList();
        var facts = names.Select(name => new AuditFact(name, Text(before?[name]), Text(after?[name]))).ToList();
        var changed = facts.Where(fact => fact.Before != fact.After).ToList();
        return changed.Count > 0 ? changed : facts;
    }

    private string? Find(string key) => blueprint.Modules.Select(module => texts.Find(module.Assembly, key)).FirstOrDefault(text => text is not null);

    private static string Key(string name) => name.Replace('.', '_').Replace('-', '_');

    private static string? Title(string? json) => Parse(json)?["Title"] is JsonValue title && title.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static string Text(JsonNode? node)
    {
        var text = node is JsonValue value && value.TryGetValue<string>(out var words) ? words : node?.ToJsonString(AuditTrail.Json) ?? "";
        return text.Length > LongestFact ? text[..LongestFact] + "…" : text;
    }

    private static JsonObject? Parse(string? json) => json is null ? null : JsonNode.Parse(json) as JsonObject;
}
