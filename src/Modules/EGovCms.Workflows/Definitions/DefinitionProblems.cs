using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Definitions;

/// <summary>Collects what is found wrong in one definition.</summary>
internal sealed class DefinitionProblems(IStringLocalizer<WorkflowsText> text)
{
    private readonly List<DefinitionProblem> _all = [];

    public IReadOnlyList<DefinitionProblem> All => [.. _all.OrderByDescending(problem => problem.IsError)];

    public IStringLocalizer<WorkflowsText> Text => text;

    public void Error(string place, LocalizedString message) => Add(true, place, message);

    public void Warning(string place, LocalizedString message) => Add(false, place, message);

    private void Add(bool error, string place, string message)
    {
        var problem = new DefinitionProblem(error, place, message);
        if (!_all.Contains(problem))
            _all.Add(problem);
    }
}
