using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow.Steps;

/// <summary>不予受理: the writer is told why.</summary>
internal sealed class RefuseStep(LetterLocks locks, LetterThread thread, LetterNotices notices, IWorkflowDefinitions definitions) : ILetterStep
{
    private const string ReasonField = "reason";

    public string Transition => "refuse";

    public async Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation)
    {
        if (letter.IsSealed)
            return;
        var reason = await ReasonAsync(happened, cancellation);
        thread.Add(letter, MessageKind.Refusal, reason.Length > 0 ? $"{reason}\n{happened.Comment}" : happened.Comment, happened.Actor.Name);
        notices.Tell(letter, locks.Content(letter), LetterNotices.Refused);
    }

    /// <summary>The reason in words, as the definition's option has them.</summary>
    private async Task<string> ReasonAsync(WorkflowEvent happened, CancellationToken cancellation)
    {
        var value = happened.Case.Data[ReasonField]?.ToString() ?? "";
        var definition = await definitions.FindAsync(happened.Case.Definition, happened.Case.Version, cancellation);
        var option = definition?.Definition.Transitions.FirstOrDefault(transition => transition.Name == Transition)?
            .Fields.FirstOrDefault(field => field.Name == ReasonField)?.Options.FirstOrDefault(each => each.Value == value);
        return option?.Title.Shown() ?? value;
    }
}
