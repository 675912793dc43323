namespace EGovCms.Queries.Admin.Imports;

/// <summary>A column that is filled from a file.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">Its name.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="IsRequired">Whether no row may lack it.</param>
/// <param name="Heading">The heading that it is filled from; empty for none.</param>
public sealed record MappedColumn(string Key, string Label, string Type, bool IsRequired, string Heading);
