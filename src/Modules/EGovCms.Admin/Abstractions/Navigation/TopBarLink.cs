namespace EGovCms.Admin.Abstractions;

/// <summary>An icon in the top bar that leads somewhere.</summary>
/// <param name="Text">What it says to those who hear it or rest on it, the count included.</param>
/// <param name="Href">Where it leads: <c>~/…</c> is inside the tenant.</param>
/// <param name="Icon">The icon's name in the theme's sprite.</param>
/// <param name="Count">How much waits there; 0 for nothing.</param>
public sealed record TopBarLink(string Text, string Href, string Icon, int Count = 0);
