using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Admin.Systems;

/// <summary>How systems stand, and how that looks.</summary>
internal static class Standings
{
    public static SystemStanding Of(QuerySystem system, DateTime utc)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.State switch
        {
            QueryState.Draft => SystemStanding.Draft,
            QueryState.Closed => SystemStanding.Closed,
            _ when utc < system.OpenFromUtc => SystemStanding.Early,
            _ when utc >= system.OpenUntilUtc => SystemStanding.Over,
            _ => SystemStanding.Open,
        };
    }

    public static Tone Tone(this SystemStanding standing) => standing switch
    {
        SystemStanding.Open => EGovCms.Admin.Abstractions.Tone.Success,
        SystemStanding.Early or SystemStanding.Over => EGovCms.Admin.Abstractions.Tone.Warning,
        _ => EGovCms.Admin.Abstractions.Tone.Neutral,
    };
}
