namespace EGovCms.Web.Commands;

/// <summary>What a command's exit code tells a script. Kept stable: docs/command-line.md.</summary>
internal static class ExitCode
{
    /// <summary>Done, or there was nothing to do.</summary>
    public const int Done = 0;

    /// <summary>Something failed that the command did not foresee; the log has the cause.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>The installation has not been set up.</summary>
    public const int NotSetUp = 3;

    /// <summary>What the command names does not exist.</summary>
    public const int NotFound = 4;

    /// <summary>A rule of the portal forbids it, or its state has changed meanwhile. Nothing was changed.</summary>
    public const int Refused = 5;

    /// <summary>A recipe cannot be read or run.</summary>
    public const int Recipe = 6;

    /// <summary><c>doctor</c> found something that keeps the portal from working.</summary>
    public const int Unhealthy = 7;

    /// <summary><c>audit</c> found a record that is not what was recorded.</summary>
    public const int NotIntact = 8;
}
