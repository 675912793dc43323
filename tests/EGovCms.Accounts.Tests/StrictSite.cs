namespace EGovCms.Accounts.Tests;

/// <summary>An installation of a test class's own, whose clock it may move and whose limits are near.</summary>
public sealed class StrictSite : AccountSite
{
    protected override int AddressFailures => 12;
}
