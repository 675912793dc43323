using System.Collections.Frozen;

namespace EGovCms.Content.Definitions;

/// <summary>All definitions of the tenant as read.</summary>
internal sealed record DefinitionSnapshot(
    FrozenDictionary<string, ContentTypeDefinition> Types,
    FrozenDictionary<string, ContentPartDefinition> Parts)
{
    public static DefinitionSnapshot Of(IEnumerable<ContentTypeDefinition> types, IEnumerable<ContentPartDefinition> parts) => new(
        types.ToFrozenDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase),
        parts.ToFrozenDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase));
}
