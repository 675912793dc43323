using Microsoft.AspNetCore.Components;

namespace EGovCms.Admin.Abstractions;

/// <summary>What every control of a form shares: name, label, hint, and the message from the form around it.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>The name under which the value is posted.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>A sentence that tells what to enter.</summary>
    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Further attributes of the control itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [CascadingParameter]
    private FormErrors? Errors { get; set; }

    /// <summary>The message about this field, or null.</summary>
    protected string? Error => Errors?[Name];

    /// <summary>The control's id.</summary>
    protected string Id => ElementId.ForField(Name);

    /// <summary>The ids of the hint and the message, for <c>aria-describedby</c>.</summary>
    protected string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (null, _) => Id + "-error",
        (_, null) => Id + "-hint",
        _ => $"{Id}-hint {Id}-error",
    };

    /// <summary>Whether the control is to be announced as wrong.</summary>
    protected string? Invalid => Error is null ? null : "true";
}
