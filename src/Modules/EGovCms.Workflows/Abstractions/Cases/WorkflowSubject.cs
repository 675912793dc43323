namespace EGovCms.Workflows.Abstractions;

/// <summary>What a case is about: a thing of any module.</summary>
/// <param name="Kind">The module's word for such things: <c>letter</c>; at most 64 characters.</param>
/// <param name="Id">The thing's id in the case's tenant; at most 64 characters.</param>
public sealed record WorkflowSubject(string Kind, string Id);
