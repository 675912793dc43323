using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Admin;

internal sealed class ContentEditor(
    IContentDefinitions definitions, IEnumerable<IPartEditor> partEditors, IEnumerable<IFieldEditor> fieldEditors) : IContentEditor
{
    private readonly Dictionary<string, IPartEditor> _parts = ByName(partEditors, editor => editor.PartName);
    private readonly Dictionary<string, IFieldEditor> _fields = ByName(fieldEditors, editor => editor.FieldName);

    public async Task<IReadOnlyList<EditorSlot>> BuildAsync(ContentItem item, FormErrors errors, IFormCollection? form, CancellationToken cancellation)
    {
        var slots = new List<EditorSlot>();
        await VisitAsync(
            item,
            errors,
            form,
            (editor, context) =>
            {
                slots.Add(new EditorSlot(editor.Component, editor.Zone, context));
                return ValueTask.CompletedTask;
            },
            (editor, context) =>
            {
                slots.Add(new EditorSlot(editor.Component, editor.ZoneOf(context), context));
                return ValueTask.CompletedTask;
            },
            cancellation);
        return slots;
    }

    public Task UpdateAsync(ContentItem item, FormErrors errors, IFormCollection form, CancellationToken cancellation) =>
        VisitAsync(item, errors, form, (editor, context) => editor.UpdateAsync(context), (editor, context) => editor.UpdateAsync(context), cancellation);

    private async Task VisitAsync(
        ContentItem item,
        FormErrors errors,
        IFormCollection? form,
        Func<IPartEditor, PartEditorContext, ValueTask> visitPart,
        Func<IFieldEditor, FieldEditorContext, ValueTask> visitField,
        CancellationToken cancellation)
    {
        var type = await definitions.GetTypeAsync(item.ContentType, cancellation)
            ?? throw new ContentDefinitionException($"Content item '{item.ContentItemId}': its type '{item.ContentType}' is not defined.");
        foreach (var part in type.Parts.OrderBy(part => DefinitionSettings.PositionOrder(part.GetSettings<ContentTypePartSettings>().Position)))
        {
            if (_parts.TryGetValue(part.PartName, out var partEditor))
                await visitPart(partEditor, new PartEditorContext { Item = item, Type = type, Part = part, Errors = errors, Form = form });
            foreach (var field in await FieldsAsync(part, cancellation))
            {
                if (_fields.TryGetValue(field.FieldName, out var fieldEditor))
                    await visitField(fieldEditor, new FieldEditorContext { Item = item, Type = type, Part = part, Field = field, Errors = errors, Form = form });
            }
        }

        foreach (var welded in _parts.Values.Where(editor => editor.AppliesTo(item, type)))
        {
            var part = new ContentTypePartDefinition { PartName = welded.PartName, Name = welded.PartName };
            await visitPart(welded, new PartEditorContext { Item = item, Type = type, Part = part, Errors = errors, Form = form });
        }
    }

    private async Task<IEnumerable<ContentPartFieldDefinition>> FieldsAsync(ContentTypePartDefinition part, CancellationToken cancellation)
    {
        var fields = (await definitions.GetPartAsync(part.PartName, cancellation))?.Fields ?? [];
        return fields.OrderBy(field => DefinitionSettings.PositionOrder(field.GetSettings<ContentPartFieldSettings>().Position));
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> editors, Func<T, string> name)
    {
        var byName = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var editor in editors)
            byName[name(editor)] = editor;
        return byName;
    }
}
