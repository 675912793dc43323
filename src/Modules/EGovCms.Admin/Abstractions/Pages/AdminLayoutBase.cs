using Microsoft.AspNetCore.Components;

namespace EGovCms.Admin.Abstractions;

/// <summary>The base of a theme's layouts: it receives the page to lay out.</summary>
public abstract class AdminLayoutBase : LoadingComponent
{
    [Parameter, EditorRequired]
    public AdminPageContent Page { get; set; } = null!;
}
