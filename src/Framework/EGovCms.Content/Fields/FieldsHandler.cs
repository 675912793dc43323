using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using Microsoft.Extensions.Localization;

namespace EGovCms.Content.Fields;

/// <summary>Walks the fields of an item and hands each to the handlers of its kind.</summary>
internal sealed class FieldsHandler(
    IContentDefinitions definitions, IEnumerable<IContentFieldHandler> handlers, IStringLocalizer<ContentText> text) : ContentHandler
{
    private readonly ILookup<string, IContentFieldHandler> _handlers =
        handlers.ToLookup(handler => handler.FieldName, StringComparer.OrdinalIgnoreCase);

    public override Task UpdatingAsync(ContentContext context) =>
        EachAsync(context, static (handler, field) => handler.NormalizeAsync(field));

    public override async Task ValidatingAsync(ContentContext context)
    {
        foreach (var part in context.Type.Parts)
        {
            if (context.Item.Content[part.Name] is not (null or JsonObject))
                context.Fail(part.Name, text["Part_Malformed", part.Name]);
        }

        await EachAsync(context, static (handler, field) => handler.ValidateAsync(field));
    }

    private async Task EachAsync(ContentContext context, Func<IContentFieldHandler, ContentFieldContext, ValueTask> act)
    {
        foreach (var part in context.Type.Parts)
        {
            if (await definitions.GetPartAsync(part.PartName, context.Cancellation) is not { Fields.Count: > 0 } definition)
                continue;
            foreach (var field in definition.Fields)
            {
                foreach (var handler in _handlers[field.FieldName])
                    await act(handler, new(context, part, field, text));
            }
        }
    }
}
