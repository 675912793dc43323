namespace EGovCms.Web.Setup;

/// <summary>What the first set-up tells.</summary>
internal static partial class SetupLog
{
    [LoggerMessage(2010, LogLevel.Information, "The installation is new: it is being set up by the recipe {Recipe}, which takes some seconds")]
    public static partial void Begun(ILogger logger, string recipe);

    [LoggerMessage(2011, LogLevel.Warning,
        "Another node is setting this installation up; this one waits until that is done, a quarter of an hour at most, and serves then. If no other node "
        + "runs, end the process that holds platform.db.setup.lock in the data folder (SQLite) or the advisory lock (PostgreSQL: select pid from pg_locks where locktype = 'advisory')")]
    public static partial void Waiting(ILogger logger);
}
