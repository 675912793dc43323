namespace EGovCms.Search.Abstractions;

/// <summary>One way to narrow down.</summary>
/// <param name="Value">What to choose: a tenant's name, a kind, a column's id, a year.</param>
/// <param name="Name">What it is called; the value itself where only pages know how to say it.</param>
/// <param name="Count">How much would be found.</param>
public sealed record SearchFacet(string Value, string Name, int Count);
