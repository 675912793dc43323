namespace EGovCms.Workflows.Storage;

/// <summary>A time in which a deadline did not run.</summary>
/// <param name="From">The day on which it was stopped: it still counts.</param>
/// <param name="To">The day on which it was set going again: it does not count. Null while it is stopped.</param>
internal sealed record StoppedTime(DateOnly From, DateOnly? To);
