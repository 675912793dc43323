using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Localization.Fields;

internal sealed class LocalizationSetContentPickerFieldEditor : IFieldEditor
{
    public string FieldName => nameof(LocalizationSetContentPickerField);

    public Type Component => typeof(LocalizationSetContentPickerFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.Json[nameof(LocalizationSetContentPickerField.LocalizationSets)] = new JsonArray([.. Sent(context).Select(set => (JsonNode?)set)]);
        return ValueTask.CompletedTask;
    }

    /// <summary>The sets that are shown: what was sent, or what is stored.</summary>
    internal static List<string> Sets(FieldEditorContext context) => context.Form is null
        ? [.. (context.Json[nameof(LocalizationSetContentPickerField.LocalizationSets)] as JsonArray ?? []).Select(set => set?.ToString() ?? "").Where(set => set.Length > 0)]
        : [.. Sent(context)];

    private static IEnumerable<string> Sent(FieldEditorContext context) =>
        context.Form![context.Place].OfType<string>().Select(set => set.Trim()).Where(set => set.Length > 0).Distinct(StringComparer.Ordinal);
}
