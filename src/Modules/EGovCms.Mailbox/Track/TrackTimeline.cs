using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Theming.Shapes;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>The letter's way in a citizen's words: the case's history without people and without what happens inside the house.</summary>
internal sealed class TrackTimeline(IWorkflowEngine engine, IWorkflowDefinitions definitions, MailboxList boxes, ISettingsStore settings, IStringLocalizer<MailboxText> text)
{
    // What those inside say to each other does not concern the writer.
    private static readonly string[] Inside = ["urge", "supervise", "ask-extension", "deny-extension", "sign"];

    // Steps of the shipped definitions that have words of their own; a webmaster's are told by the state that they lead to.
    private static readonly string[] Told =
        ["accept", "refuse", "ask", "clarify", "resume", "draft", "approve", "redo", "send", "answer", "reopen", "close", "merge", "withdraw", "extend"];

    public async Task<IReadOnlyList<Shape>> ReadAsync(LetterRow letter, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        return [.. (letter.CaseId.Length == 0 ? Dates(letter) : await StepsAsync(letter, cancellation)).Select(step => new Shape("TrackStep")
        {
            ["Time"] = site.ToSiteTime(step.Utc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["Words"] = step.Words,
        })];
    }

    /// <summary>The state in words.</summary>
    public async Task<string> StateAsync(LetterRow letter, CancellationToken cancellation) =>
        Known("Track_State_" + letter.State) ?? (letter.CaseId.Length > 0 ? await StateTitleAsync(await engine.FindAsync(letter.CaseId, cancellation), letter.State, cancellation) : letter.State);

    // A letter that was brought in from elsewhere has no case: its dates tell.
    private IEnumerable<(DateTime Utc, string Words)> Dates(LetterRow letter)
    {
        yield return (letter.ReceivedUtc, text["Track_Step_started"]);
        if (letter.AcceptedUtc is { } accepted)
            yield return (accepted, text["Track_Step_accept"]);
        if (letter.AnsweredUtc is { } answered)
            yield return (answered, text["Track_Step_send"]);
    }

    private async Task<IReadOnlyList<(DateTime Utc, string Words)>> StepsAsync(LetterRow letter, CancellationToken cancellation)
    {
        var found = await engine.FindAsync(letter.CaseId, cancellation);
        var history = await engine.HistoryAsync(letter.CaseId, cancellation);
        var steps = new List<(DateTime, string)>();
        foreach (var entry in history)
        {
            if (entry.Kind is WorkflowEventKind.Started)
                steps.Add((entry.OccurredUtc, text["Track_Step_started"]));
            else if (entry.Kind is WorkflowEventKind.Advanced && !Inside.Contains(entry.Transition))
                steps.Add((entry.OccurredUtc, await WordsAsync(entry, history, found, cancellation)));
        }

        return steps;
    }

    private async Task<string> WordsAsync(WorkflowEntry entry, IReadOnlyList<WorkflowEntry> history, WorkflowCase? found, CancellationToken cancellation)
    {
        switch (entry.Transition)
        {
            case "dispatch":
                // The units whose tasks it opened: they follow it, up to the next step.
                var units = history.SkipWhile(other => other.Number <= entry.Number).TakeWhile(other => other.Kind is not WorkflowEventKind.Advanced)
                    .Where(other => other.Kind is WorkflowEventKind.TaskOpened && other.Task == LetterFlow.HandleTask).Select(other => other.TaskParty).Distinct();
                return text["Track_Step_dispatch", string.Join('、', units)];
            case "transfer":
                var box = await boxes.FindAsync(entry.Values["mailbox"]?.ToString() ?? "", cancellation);
                return text["Track_Step_transfer", box?.Name ?? ""];
            default:
                return Told.Contains(entry.Transition) ? text["Track_Step_" + entry.Transition] : await StateTitleAsync(found, entry.To, cancellation);
        }
    }

    private string? Known(string key) => text[key] is { ResourceNotFound: false } known ? known.Value : null;

    // A webmaster's own state.
    private async Task<string> StateTitleAsync(WorkflowCase? found, string state, CancellationToken cancellation)
    {
        var version = found is null ? null : await definitions.FindAsync(found.Definition, found.Version, cancellation);
        return version?.Definition.States.FirstOrDefault(each => each.Name == state)?.Title.Shown() ?? state;
    }
}
