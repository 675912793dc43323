using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>A step that leaves a mark on the letter and does nothing else.</summary>
internal sealed class MarkStep(string transition, Action<LetterRow> mark) : ILetterStep
{
    public string Transition => transition;

    /// <summary>Asking for more time and what comes of it, urging, supervising.</summary>
    public static IReadOnlyList<MarkStep> All { get; } =
    [
        new("ask-extension", letter => letter.AsksExtension = true),
        new("extend", letter => letter.AsksExtension = false),
        new("deny-extension", letter => letter.AsksExtension = false),
        new("urge", letter => letter.Urged++),
        new("supervise", letter => letter.IsSupervised = true),
        new("reopen", letter => letter.Reopened++),
    ];

    public Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        mark(letter);
        return Task.CompletedTask;
    }
}
