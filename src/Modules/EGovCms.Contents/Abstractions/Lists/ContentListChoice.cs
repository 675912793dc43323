namespace EGovCms.Contents.Abstractions.Lists;

/// <summary>A choice of a filter.</summary>
/// <param name="Value">As the address has it.</param>
/// <param name="Text">As shown.</param>
public sealed record ContentListChoice(string Value, string Text);
