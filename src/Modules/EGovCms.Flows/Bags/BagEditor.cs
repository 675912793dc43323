using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Nesting;

namespace EGovCms.Flows.Bags;

internal sealed class BagEditor(INestedItems nested) : IPartEditor
{
    public string PartName => nameof(BagPart);

    public Type Component => typeof(BagForm);

    public ValueTask UpdateAsync(PartEditorContext context) => nested.UpdateAsync(context, nameof(BagPart.ContentItems));
}
