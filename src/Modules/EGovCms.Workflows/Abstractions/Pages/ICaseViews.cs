namespace EGovCms.Workflows.Abstractions;

/// <summary>Reads cases for pages of modules, with the forms of what their reader may do: <see cref="StepForm"/>, <see cref="CaseTimeline"/>, <see cref="CaseDrawing"/>. Scoped.</summary>
public interface ICaseViews
{
    /// <summary>The case; null when there is none. Whether the actor may see it, whoever asks has looked at.</summary>
    Task<CaseView?> ReadAsync(string caseId, WorkflowActor actor, CancellationToken cancellation = default);
}
