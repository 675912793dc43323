namespace EGovCms.Theming.Pages;

/// <summary>
/// Fills zones of a public page after its body is rendered and before its layout is: widgets that stand on every page, say.
/// Scoped; all registered ones are asked, in the order of their registration.
/// </summary>
public interface IZoneContributor
{
    /// <summary>Adds shapes to zones.</summary>
    ValueTask ContributeAsync(ZoneContext context);
}
