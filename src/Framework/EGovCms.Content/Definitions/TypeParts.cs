using EGovCms.Content.Items;

namespace EGovCms.Content.Definitions;

/// <summary>Finds a part in a type.</summary>
public static class TypeParts
{
    /// <summary>The first part of the kind, or null.</summary>
    public static ContentTypePartDefinition? PartOf<TPart>(this ContentTypeDefinition type)
        where TPart : ContentPart =>
        type?.Parts.FirstOrDefault(part => part.PartName.Equals(typeof(TPart).Name, StringComparison.OrdinalIgnoreCase));
}
