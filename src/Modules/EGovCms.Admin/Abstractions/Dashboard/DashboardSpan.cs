namespace EGovCms.Admin.Abstractions;

/// <summary>How much of the dashboard's width a card takes on a wide screen.</summary>
public enum DashboardSpan
{
    Half,
    Third,
    TwoThirds,
    Full,
}
