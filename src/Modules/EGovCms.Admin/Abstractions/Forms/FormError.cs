namespace EGovCms.Admin.Abstractions;

/// <summary>A message about a field of a form.</summary>
/// <param name="Field">The name of the field's control; empty for the whole form.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record FormError(string Field, string Message);
