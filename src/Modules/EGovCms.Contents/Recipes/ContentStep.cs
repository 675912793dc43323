using System.Security.Cryptography;
using System.Text;
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
internal sealed class ContentStep(
    IContentItems items, IContentDefinitions definitions, ContentDefinitionStep definer, IEnumerable<KnownPart> knownParts) : IRecipeStep
{
    private static readonly JsonSerializerOptions Strict = new(ContentJson.Options) { AllowDuplicateProperties = false };

    private readonly HashSet<string> _welded = knownParts.Where(part => part.Welded).Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private const int IdLength = 26;

    public string Name => "content";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        var json = new StepJson(context);
        var entries = json.Objects(context.Step, "data", "").ToList();
        if (await IsMissingTypesAsync(entries.Select(entry => entry.Json), cancellation))
            await DefineAheadAsync(context, cancellation);
        for (var i = 0; i < entries.Count; i++)
        {
            try
            {
                await ImportAsync(context, json, entries[i].Json, entries[i].Place, cancellation);
            }
            catch (RecipeException malformed) when (context.SkipUnknown)
            {
                context.Unknown(entries[i].Place, $"The item was left out: {malformed.Reason}");
            }

            context.Report(i + 1, entries.Count);
        }
    }

    private async Task<bool> IsMissingTypesAsync(IEnumerable<JsonObject> entries, CancellationToken cancellation)
    {
        foreach (var type in entries.SelectMany(NestedItems.TypesIn).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await definitions.GetTypeAsync(type, cancellation) is null)
                return true;
        }

        return false;
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
        // Without an id a second run would make the item again: it gets one of its place in the recipe.
        if (item.ContentItemId.Length == 0)
            item.ContentItemId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{context.Recipe.Name}\n{place}")))[..IdLength];
        KeepParts(context, type, item, place);
        await NestedItems.KeepKnownAsync(item.Content, place, async name => await definitions.GetTypeAsync(name, cancellation) is not null, context.Unknown);
        var result = await items.ImportAsync(item, cancellation);
        if (result.Succeeded)
            context.Changed |= result.Changed;
        else
            Refuse(context, json, place, result);
    }

    /// <summary>Takes away what the type does not have: parts with a word, other members (a row's number) without.</summary>
    private void KeepParts(RecipeStepContext context, ContentTypeDefinition type, ContentItem item, string place)
    {
        foreach (var part in item.Content.Select(member => member.Key).ToList())
        {
            if (_welded.Contains(part) || type.Parts.Any(each => each.Name.Equals(part, StringComparison.OrdinalIgnoreCase)))
                continue;
            if (item.Content[part] is JsonObject)
                context.Unknown($"{place}.{part}", $"The content type '{type.Name}' has no part '{part}'.");
            item.Content.Remove(part);
        }
    }

    private static void Refuse(RecipeStepContext context, StepJson json, string place, ContentResult result)
    {
        var reason = string.Join(' ', result.Errors.Select(error => error.Place.Length > 0 ? $"{error.Place}: {error.Message}" : error.Message));
        if (!context.SkipUnknown)
            throw json.Refuse(place, reason);
        context.Unknown(place, $"The item was left out: {reason}");
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
                // The step itself will list what it skips.
                Skipped = [],
            };
            await definer.ExecuteAsync(ahead, cancellation);
            context.Changed |= ahead.Changed;
        }
    }
}
