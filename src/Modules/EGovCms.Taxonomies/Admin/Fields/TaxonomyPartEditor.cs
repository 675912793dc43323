using EGovCms.Contents.Abstractions;

namespace EGovCms.Taxonomies.Admin.Fields;

internal sealed class TaxonomyPartEditor : IPartEditor
{
    public string PartName => "TaxonomyPart";

    public Type Component => typeof(TaxonomyPartForm);

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        var type = context.Sent(context.Name("TermContentType"));
        if (type.Length > 0)
            context.SetText("TermContentType", type);
        return ValueTask.CompletedTask;
    }
}
