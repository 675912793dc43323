using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Editors.Fields;

/// <summary>Users by name, one a line. Accounts are the platform's: which of them exist is not told to every editor.</summary>
internal sealed class UserPickerFieldEditor : IFieldEditor
{
    public string FieldName => "UserPickerField";

    public Type Component => typeof(UserPickerFieldForm);

    public EditorZone ZoneOf(FieldEditorContext context) => EditorZone.Side;

    public ValueTask UpdateAsync(FieldEditorContext context)
    {
        var before = Names(context).Zip(Ids(context)).ToLookup(pair => pair.First, pair => pair.Second);
        var names = context.Sent(context.Place).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        context.Json["UserNames"] = new JsonArray([.. names.Select(name => (JsonNode?)name)]);
        context.Json["UserIds"] = new JsonArray([.. names.Select(name => (JsonNode?)(before[name].FirstOrDefault() ?? name))]);
        return ValueTask.CompletedTask;
    }

    internal static IEnumerable<string> Names(FieldEditorContext context) => Texts(context, "UserNames");

    private static IEnumerable<string> Ids(FieldEditorContext context) => Texts(context, "UserIds");

    private static IEnumerable<string> Texts(FieldEditorContext context, string member) =>
        (context.Json[member] as JsonArray ?? []).Select(value => value?.ToString() ?? "");
}
