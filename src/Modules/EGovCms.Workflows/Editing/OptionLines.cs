using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Editing;

/// <summary>Choices as the editor writes them, one a line.</summary>
internal static class OptionLines
{
    public static string Of(IReadOnlyList<WorkflowOption> options) =>
        string.Join('\n', options.Select(option => option.Title.Shown() is { } title && title != option.Value ? $"{option.Value} = {title}" : option.Value));
}
