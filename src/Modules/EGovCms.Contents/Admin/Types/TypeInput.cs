using EGovCms.Content.Definitions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Admin.Types;

/// <summary>What the form of a content type holds.</summary>
public sealed record TypeInput
{
    public string Name { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string Description { get; init; } = "";

    public string Stereotype { get; init; } = "";

    public bool Creatable { get; init; } = true;

    public bool Listable { get; init; } = true;

    public bool Draftable { get; init; } = true;

    public bool Versionable { get; init; } = true;

    /// <summary>The parts' names in the order they are to stand in.</summary>
    public IReadOnlyList<string> PartOrder { get; init; } = [];

    /// <summary>Reads what was sent.</summary>
    public static TypeInput From(IFormCollection form) => new()
    {
        Name = form["Name"].ToString().Trim(),
        DisplayName = form["DisplayName"].ToString().Trim(),
        Description = form["Description"].ToString().Trim(),
        Stereotype = form["Stereotype"].ToString().Trim(),
        Creatable = form["Creatable"] == "true",
        Listable = form["Listable"] == "true",
        Draftable = form["Draftable"] == "true",
        Versionable = form["Versionable"] == "true",
        PartOrder = [.. form["PartOrder"].OfType<string>()],
    };

    /// <summary>What is stored.</summary>
    public static TypeInput From(ContentTypeDefinition type)
    {
        var settings = type.GetSettings<ContentTypeSettings>();
        return new TypeInput
        {
            Name = type.Name,
            DisplayName = type.DisplayName,
            Description = settings.Description,
            Stereotype = settings.Stereotype,
            Creatable = settings.Creatable,
            Listable = settings.Listable,
            Draftable = settings.Draftable,
            Versionable = settings.Versionable,
        };
    }
}
