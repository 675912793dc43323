using System.Text.Json.Nodes;
using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Accounts.Audit;

/// <summary>
/// Acts as people read them. The module that records an act has its words: <c>Audit_{action}</c> with the dot as an underscore, and
/// <c>AuditArea_{area}</c>; else the action itself is shown.
/// </summary>
internal sealed class AuditWords(ModuleTexts texts, Blueprint blueprint)
{
    private const int LongestFacts = 4000;

    public string Action(string action) => Find("Audit_" + Key(action)) ?? action;

    public string Area(string area) => Find("AuditArea_" + Key(area)) ?? area;

    /// <summary>What it was done to: the title where the facts tell one, beside the name or id.</summary>
    public static string Subject(AuditEntry entry) => Title(entry.After) ?? Title(entry.Before) ?? entry.Subject;

    /// <summary>Facts as indented JSON, cut when very long; null for none.</summary>
    public static string? Facts(string? json)
    {
        if (Parse(json) is not { } node)
            return null;
        var text = node.ToJsonString(AuditTrail.Indented);
        return text.Length > LongestFacts ? text[..LongestFacts] + "…" : text;
    }

    private string? Find(string key) => blueprint.Modules.Select(module => texts.Find(module.Assembly, key)).FirstOrDefault(text => text is not null);

    private static string Key(string name) => name.Replace('.', '_').Replace('-', '_');

    private static string? Title(string? json) => Parse(json)?["Title"] is JsonValue title && title.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static JsonObject? Parse(string? json) => json is null ? null : JsonNode.Parse(json) as JsonObject;
}
