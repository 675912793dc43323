using EGovCms.Mailbox.Storage;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Mailbox.Flow;

/// <summary>What a step of the workflow does to the letter. Scoped; part of the step's transaction.</summary>
internal interface ILetterStep
{
    /// <summary>The transition's name in the definitions.</summary>
    string Transition { get; }

    Task TakeAsync(LetterRow letter, WorkflowEvent happened, CancellationToken cancellation);
}
