using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;

namespace EGovCms.Contents.Admin.Types;

/// <summary>What the page of a content type shows.</summary>
/// <param name="Type">The type as stored.</param>
/// <param name="Input">What its form holds.</param>
/// <param name="Own">The part that bears the type's name and holds its fields; null when it has none.</param>
/// <param name="Addable">Parts that can be added.</param>
/// <param name="Errors">What was wrong with what was sent.</param>
public sealed record TypeEditModel(
    ContentTypeDefinition Type, TypeInput Input, ContentPartDefinition? Own, IReadOnlyList<SelectOption> Addable, FormErrors Errors)
{
    /// <summary>The type's parts in the order editors see them.</summary>
    public IEnumerable<ContentTypePartDefinition> Parts =>
        Type.Parts.OrderBy(part => DefinitionSettings.PositionOrder(part.GetSettings<ContentTypePartSettings>().Position));

    /// <summary>The type's own fields in the order editors see them.</summary>
    public IReadOnlyList<ContentPartFieldDefinition> Fields =>
        [.. (Own?.Fields ?? []).OrderBy(each => DefinitionSettings.PositionOrder(each.GetSettings<ContentPartFieldSettings>().Position))];
}
