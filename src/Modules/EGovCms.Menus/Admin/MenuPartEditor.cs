using EGovCms.Contents.Abstractions;

namespace EGovCms.Menus.Admin;

/// <summary>In the content editor a menu has a way to its own page and nothing else of its entries.</summary>
internal sealed class MenuPartEditor : IPartEditor
{
    public string PartName => "MenuPart";

    public Type Component => typeof(MenuPartForm);

    public ValueTask UpdateAsync(PartEditorContext context) => ValueTask.CompletedTask;
}
