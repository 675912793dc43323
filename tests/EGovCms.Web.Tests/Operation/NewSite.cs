namespace EGovCms.Web.Tests.Operation;

/// <summary>A department's site that is set up by its own host, not copied.</summary>
public sealed class NewSite : OneSite
{
    protected override string? Template => null;
}
