using EGovCms.Admin.Abstractions;

namespace EGovCms.Admin.Pages;

/// <summary>What stands in while no administration theme is enabled: plain HTML, enough to enable one.</summary>
internal sealed class BareTheme : IAdminTheme
{
    public Type Layout => typeof(BareLayout);

    public Type PlainLayout => typeof(BareLayout);

    public string IconHref(string name) => "#" + name;
}
