using EGovCms.Admin.Abstractions;
using EGovCms.Theme.Admin.Layout;

namespace EGovCms.Theme.Admin;

internal sealed class AdminTheme(ThemeAssets assets) : IAdminTheme
{
    private readonly string _sprite = assets.Url("icons.svg");

    public Type Layout => typeof(AdminLayout);

    public Type PlainLayout => typeof(PlainLayout);

    public string IconHref(string name) => $"{_sprite}#{name}";
}
