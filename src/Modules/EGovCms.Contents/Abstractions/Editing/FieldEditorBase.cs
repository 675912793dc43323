using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Components;

namespace EGovCms.Contents.Abstractions;

/// <summary>The base of the components that edit a field.</summary>
public abstract class FieldEditorBase : LoadingComponent
{
    [Parameter, EditorRequired]
    public FieldEditorContext Context { get; set; } = null!;
}
