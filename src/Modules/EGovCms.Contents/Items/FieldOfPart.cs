using EGovCms.Content.Definitions;

namespace EGovCms.Contents.Items;

/// <summary><c>Model.PartFieldDefinition</c> in a field's template: its own name and that of its part.</summary>
internal sealed record FieldOfPart(ContentPartFieldDefinition Field, ContentTypePartDefinition Part);
