using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Recipes;

namespace EGovCms.Contents.Recipes;

/// <summary>
/// The step <c>content</c>: items in Orchard Core's format. When the step stands before the definitions it needs, it takes
/// those of later <c>ContentDefinition</c> steps of the same recipe first.
/// </summary>
internal sealed class ContentStep(IContentItems items, IContentDefinitions definitions, ContentDefinitionStep definer) : IRecipeStep
{
    private static readonly JsonSerializerOptions Strict = new(ContentJson.Options) { AllowDuplicateProperties = false };

    public string Name => "content";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var json = new StepJson(context);
        var entries = json.Objects(context.Step, "data", "").ToList();
        var missing = new List<(string Type, string Place)>();
        foreach (var (entry, place) in entries)
        {
            var type = json.Text(entry, nameof(ContentItem.ContentType), place);
            if (await definitions.GetTypeAsync(type, cancellation) is null)
                missing.Add((type, place));
        }

        if (missing.Count > 0)
            await DefineAheadAsync(context, cancellation);
        foreach (var (entry, place) in entries)
            await ImportAsync(context, json, entry, place, cancellation);
    }

    private async Task ImportAsync(RecipeStepContext context, StepJson json, JsonObject entry, string place, CancellationToken cancellation)
    {
        var typeName = json.Text(entry, nameof(ContentItem.ContentType), place);
        if (await definitions.GetTypeAsync(typeName, cancellation) is not { } type)
        {
            context.Unknown($"{place}.ContentType", $"There is no content type '{typeName}'.");
            return;
        }

        var item = Read(json, entry, place);
        if (item.ContentItemId.Length == 0)
            throw json.Refuse(place, "'ContentItemId' is missing: without it a second run would make the item again.");
        foreach (var part in item.Content.Select(member => member.Key).ToList())
        {
            if (type.Parts.Any(each => each.Name.Equals(part, StringComparison.OrdinalIgnoreCase)) || item.Content[part] is not JsonObject)
                continue;
            context.Unknown($"{place}.{part}", $"The content type '{type.Name}' has no part '{part}'.");
            item.Content.Remove(part);
        }

        var result = await items.ImportAsync(item, cancellation);
        if (!result.Succeeded)
            throw json.Refuse(place, string.Join(' ', result.Errors.Select(error => error.Place.Length > 0 ? $"{error.Place}: {error.Message}" : error.Message)));
        context.Changed |= result.Changed;
    }

    private static ContentItem Read(StepJson json, JsonObject entry, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<ContentItem>(entry.ToJsonString(ContentJson.Options), Strict)!;
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw json.Refuse(place, error.Message, error);
        }
    }

    private async Task DefineAheadAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        foreach (var (step, index) in context.Recipe.Steps.Select((step, index) => (step, index)))
        {
            if (StepJson.Member(step, "name") is not JsonValue name || !name.TryGetValue<string>(out var text) || !text.Equals(definer.Name, StringComparison.OrdinalIgnoreCase))
                continue;
            var ahead = new RecipeStepContext
            {
                Recipe = context.Recipe,
                Step = step,
                Place = $"steps[{index}] ({text})",
                Parameters = context.Parameters,
                SkipUnknown = context.SkipUnknown,
                Skipped = context.Skipped,
            };
            await definer.ExecuteAsync(ahead, cancellation);
            context.Changed |= ahead.Changed;
        }
    }
}
