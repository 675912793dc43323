namespace EGovCms.Content.Definitions;

/// <summary>A content definition that cannot be used. The message names the type, part or field and what to do.</summary>
public sealed class ContentDefinitionException(string message) : Exception(message);
