namespace EGovCms.Workflows.Abstractions;

/// <summary>Why a command was refused.</summary>
/// <param name="Field">The name of the field; <c>Comment</c> or <c>Result</c> for these, empty for the whole.</param>
/// <param name="Message">What is wrong and what to do, in the reader's language.</param>
public sealed record WorkflowError(string Field, string Message);
