namespace EGovCms.Queries.Admin.Design;

/// <summary>A way to ask as citizens will find it.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Fields">What is asked for, each with an invented value.</param>
public sealed record PreviewWay(string Label, IReadOnlyList<PreviewValue> Fields);
