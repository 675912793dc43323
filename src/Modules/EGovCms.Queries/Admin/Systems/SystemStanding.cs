namespace EGovCms.Queries.Admin.Systems;

/// <summary>Whether citizens can ask in a system now. The words are <c>Desk_Standing_{name}</c>.</summary>
public enum SystemStanding
{
    /// <summary>Nobody sees it yet.</summary>
    Draft,

    Open,

    /// <summary>Open, but its time has not begun.</summary>
    Early,

    /// <summary>Open, but its time is over.</summary>
    Over,

    Closed,
}
