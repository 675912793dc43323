namespace EGovCms.Workflows.Abstractions;

/// <summary>Puts off a deadline (延期).</summary>
public sealed record WorkflowExtension
{
    /// <summary>Instead of a deadline's name: all deadlines of the case itself.</summary>
    public const string AllOfCase = "*";

    /// <summary>The deadline's name, or <see cref="AllOfCase"/>.</summary>
    public string Deadline { get; init; } = "";

    /// <summary>By how many days, of the deadline's own kind.</summary>
    public int Days { get; init; }
}
