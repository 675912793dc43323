using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Components;

namespace EGovCms.Contents.Abstractions;

/// <summary>The base of the components that edit a part.</summary>
public abstract class PartEditorBase : LoadingComponent
{
    [Parameter, EditorRequired]
    public PartEditorContext Context { get; set; } = null!;
}
