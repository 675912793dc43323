namespace EGovCms.Queries.Admin.Design;

/// <summary>An invented value under its label.</summary>
public sealed record PreviewValue(string Label, string Value);
