namespace EGovCms.Admin.Abstractions;

/// <summary>A step of the breadcrumb.</summary>
/// <param name="Text">What the step is called.</param>
/// <param name="Href">Where it leads: <c>~/…</c> is inside the tenant; null when it leads nowhere.</param>
public sealed record Crumb(string Text, string? Href = null);
