using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Workflows.Definitions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Exchange;

/// <summary>
/// Recipe step <c>workflow-definitions</c>: <c>{ "name": "workflow-definitions", "Definitions": [ … ] }</c>. Each becomes the newest version of its definition, unless
/// it is that already; cases go on by theirs.
/// </summary>
internal sealed class DefinitionsStep(DefinitionEditor editor, DefinitionCheck check) : IRecipeStep
{
    public const string StepName = "workflow-definitions";

    public const string Member = "Definitions";

    public string Name => StepName;

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        if (context.Step.FirstOrDefault(member => member.Key.Equals(Member, StringComparison.OrdinalIgnoreCase)).Value is not JsonArray definitions)
            throw context.Fail("", $"The step has no array '{Member}'.");
        for (var i = 0; i < definitions.Count; i++)
            await ImportAsync(context, definitions[i], $".{Member}[{i}]", cancellation);
    }

    private async Task ImportAsync(RecipeStepContext context, JsonNode? node, string place, CancellationToken cancellation)
    {
        Abstractions.WorkflowDefinition definition;
        try
        {
            definition = WorkflowJson.ReadDefinition(node?.ToJsonString() ?? "null");
        }
        catch (JsonException fault)
        {
            throw context.Fail(place, fault.Message, fault);
        }

        if (check.Check(definition).FirstOrDefault(problem => problem.IsError) is { } problem)
            throw context.Fail($"{place}.{problem.Place}", problem.Message);
        context.Changed |= await editor.ImportAsync(definition, cancellation);
    }
}
