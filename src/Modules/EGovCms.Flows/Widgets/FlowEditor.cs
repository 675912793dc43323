using System.Text.Json;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Nesting;

namespace EGovCms.Flows.Widgets;

internal sealed class FlowEditor(INestedItems nested) : IPartEditor
{
    public string PartName => nameof(FlowPart);

    public Type Component => typeof(FlowForm);

    public ValueTask UpdateAsync(PartEditorContext context) => nested.UpdateAsync(
        context, nameof(FlowPart.Widgets), static added => added[nameof(FlowMetadata)] = JsonSerializer.SerializeToNode(new FlowMetadata(), ContentJson.Options));
}
