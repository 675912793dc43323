using EGovCms.Contents.Abstractions;

namespace EGovCms.Seo;

internal sealed class SeoMetaEditor : IPartEditor
{
    internal static readonly string[] Members =
        [nameof(SeoMetaPart.PageTitle), nameof(SeoMetaPart.MetaDescription), nameof(SeoMetaPart.MetaKeywords), nameof(SeoMetaPart.MetaRobots), nameof(SeoMetaPart.Canonical)];

    public string PartName => nameof(SeoMetaPart);

    public Type Component => typeof(SeoMetaForm);

    public EditorZone Zone => EditorZone.Side;

    public ValueTask UpdateAsync(PartEditorContext context)
    {
        foreach (var member in Members)
            context.SetText(member, context.Sent(context.Name(member)).Trim());
        return ValueTask.CompletedTask;
    }
}
