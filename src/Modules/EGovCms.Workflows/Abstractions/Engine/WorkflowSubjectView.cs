namespace EGovCms.Workflows.Abstractions;

/// <summary>A subject as the pages of cases and tasks show it.</summary>
/// <param name="Facts">What there is to know, each with its name; plain text.</param>
/// <param name="Href">Where it is shown in its own tenant, <c>~/…</c>; null for nowhere.</param>
public sealed record WorkflowSubjectView(IReadOnlyList<(string Name, string Value)> Facts, string? Href)
{
    /// <summary>The files that belong to it; they are opened by <see cref="IWorkflowSubjects.OpenFileAsync"/>.</summary>
    public IReadOnlyList<WorkflowSubjectFile> Files { get; init; } = [];
}
