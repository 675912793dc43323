namespace EGovCms.Web.Commands;

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Someone should look at it; the portal works.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Error,
}

/// <summary>What one look of <c>doctor</c> found.</summary>
/// <param name="Check">What was looked at, a stable name for scripts.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What was found and what to do.</param>
internal sealed record Finding(string Check, Severity Severity, string Message);
