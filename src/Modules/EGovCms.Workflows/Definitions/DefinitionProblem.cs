namespace EGovCms.Workflows.Definitions;

/// <summary>Something that is wrong with a definition, or worth a thought.</summary>
/// <param name="IsError">It cannot be published so.</param>
/// <param name="Place">Where: <c>States/draft</c>, <c>Transitions/submit/Fields/opinion</c>.</param>
/// <param name="Message">What, and what to do, in the reader's language.</param>
public sealed record DefinitionProblem(bool IsError, string Place, string Message);
