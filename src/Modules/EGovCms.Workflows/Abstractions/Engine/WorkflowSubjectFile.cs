namespace EGovCms.Workflows.Abstractions;

/// <summary>A file that belongs to a subject.</summary>
/// <param name="Id">What it is known by among the subject's files.</param>
/// <param name="Name">Its name as it was sent.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Obstacle">Why it cannot be opened now, in the reader's language; null when it can.</param>
public sealed record WorkflowSubjectFile(string Id, string Name, long Length, string? Obstacle);
