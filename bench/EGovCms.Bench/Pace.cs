namespace EGovCms.Bench;

/// <summary>How quickly requests were answered.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Processor">Microseconds of processor time a request, the asking included: what a busy machine distorts least.</param>
internal readonly record struct Pace(double PerSecond, double Processor);
