using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Lookups;

/// <summary>A value as its owner sees it.</summary>
/// <param name="Key">The column's.</param>
/// <param name="Label">The column's.</param>
/// <param name="Type">The column's, for how it is written.</param>
/// <param name="Value">Masked, if the column is; null for none.</param>
internal sealed record LookupField(string Key, string Label, ColumnType Type, string? Value);
