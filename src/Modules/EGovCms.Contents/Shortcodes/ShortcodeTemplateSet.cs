namespace EGovCms.Contents.Shortcodes;

/// <summary>Shortcodes that the tenant's administrators wrote: name → Liquid. A settings section.</summary>
internal sealed record ShortcodeTemplateSet
{
    public IReadOnlyDictionary<string, string> Templates { get; init; } = new Dictionary<string, string>();

    public string? Find(string name) => Templates.FirstOrDefault(each => each.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
