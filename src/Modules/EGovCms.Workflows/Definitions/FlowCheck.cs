using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Definitions;

/// <summary>Whether cases can come everywhere and get out again.</summary>
internal static class FlowCheck
{
    public static void Check(WorkflowDefinition definition, DefinitionProblems problems)
    {
        if (definition.Beginning is not { } start)
            return;
        var forward = definition.Transitions.Where(t => t.To.Length > 0).SelectMany(t => t.From.Select(from => (From: from, t.To))).Distinct().ToList();
        var reached = Reach([start.Name], forward.ToLookup(e => e.From, e => e.To));
        var ending = Reach(definition.States.Where(s => s.Kind is WorkflowStateKind.End).Select(s => s.Name), forward.ToLookup(e => e.To, e => e.From));
        foreach (var state in definition.States)
        {
            var title = state.Title.Shown() ?? state.Name;
            if (!reached.Contains(state.Name))
                problems.Error($"States/{state.Name}", problems.Text["Problem_Unreachable", title]);
            else if (!ending.Contains(state.Name))
                problems.Error($"States/{state.Name}", problems.Text["Problem_NoWayOut", title]);
        }

        foreach (var transition in definition.Transitions.Where(t => t.From.Count > 0 && !t.From.Any(reached.Contains)))
            problems.Error($"Transitions/{transition.Name}", problems.Text["Problem_DeadTransition", transition.Title.Shown() ?? transition.Name]);
    }

    private static HashSet<string> Reach(IEnumerable<string> from, ILookup<string, string> edges)
    {
        var reached = from.ToHashSet(StringComparer.Ordinal);
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var state))
        {
            foreach (var next in edges[state].Where(reached.Add))
                open.Enqueue(next);
        }

        return reached;
    }
}
