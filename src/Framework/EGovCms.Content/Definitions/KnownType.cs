namespace EGovCms.Content.Definitions;

/// <summary>
/// A content type that a feature brings (registered as a singleton): there while the feature is enabled, until the tenant
/// defines one of the same name.
/// </summary>
/// <param name="Definition">The type as the feature has it.</param>
public sealed record KnownType(ContentTypeDefinition Definition);
