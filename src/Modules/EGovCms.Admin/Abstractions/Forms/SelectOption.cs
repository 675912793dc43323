namespace EGovCms.Admin.Abstractions;

/// <summary>A choice of a list.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Group">The heading it stands under.</param>
/// <param name="Hint">A sentence that explains it, where there is room.</param>
public sealed record SelectOption(string Value, string Text, string? Group = null, string? Hint = null);
