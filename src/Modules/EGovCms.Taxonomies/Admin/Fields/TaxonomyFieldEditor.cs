using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Taxonomies.Admin.Fields;

internal sealed class TaxonomyFieldEditor : IFieldEditor
{
    public string FieldName => "TaxonomyField";

    public Type Component => typeof(TaxonomyFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        context.Json["TaxonomyContentItemId"] = context.SettingText("TaxonomyContentItemId");
        context.Json["TermContentItemIds"] = new JsonArray([.. Sent(context).Select(id => (JsonNode?)id)]);
        return ValueTask.CompletedTask;
    }

    public static IEnumerable<string> Sent(FieldEditorContext context) =>
        context.Form![context.Place].OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal);
}
