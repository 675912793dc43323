namespace EGovCms.Workflows.Abstractions;

/// <summary>A file of a subject, opened.</summary>
/// <param name="Name">The name under which it is handed over.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record WorkflowFileContent(string Name, string ContentType, byte[] Bytes);
