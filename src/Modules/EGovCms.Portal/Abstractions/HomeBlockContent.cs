using EGovCms.Theming.Shapes;

namespace EGovCms.Portal.Abstractions;

/// <summary>What a module's block of the home page shows below its title.</summary>
/// <param name="Body">The shape.</param>
/// <param name="MoreUrl">Where there is more, <c>~/…</c>; empty for nowhere.</param>
/// <param name="MoreOf">What there is more of.</param>
public sealed record HomeBlockContent(Shape Body, string MoreUrl, string MoreOf);
