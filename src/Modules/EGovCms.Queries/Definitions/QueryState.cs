namespace EGovCms.Queries.Definitions;

/// <summary>Whether citizens see a system and may ask in it.</summary>
internal enum QueryState
{
    /// <summary>Being designed; nobody sees it.</summary>
    Draft,

    /// <summary>Citizens ask, within its time.</summary>
    Open,

    /// <summary>Citizens see that it is closed.</summary>
    Closed,
}
