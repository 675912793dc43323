using EGovCms.Content.Definitions;

namespace EGovCms.Contents.Admin;

/// <summary>What can be written, the most usual first.</summary>
internal static class CreatableTypes
{
    /// <summary>Types that visitors read come first: those with a text, then those with a page of their own, then the rest.</summary>
    public static IEnumerable<ContentTypeDefinition> Creatable(this IEnumerable<ContentTypeDefinition> types) => types
        .Where(type => type.GetSettings<ContentTypeSettings>().Creatable)
        .OrderByDescending(type => Has(type, "HtmlBodyPart"))
        .ThenByDescending(type => Has(type, "AutoroutePart"))
        .ThenBy(type => type.Name, StringComparer.Ordinal);

    private static bool Has(ContentTypeDefinition type, string part) => type.Parts.Any(held => held.PartName == part);
}
