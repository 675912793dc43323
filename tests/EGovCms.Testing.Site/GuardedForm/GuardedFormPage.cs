using EGovCms.Admin.Abstractions;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace EGovCms.Testing.Site.GuardedForm;

/// <summary>A form with the check, by a component.</summary>
public sealed class GuardedFormPage : ComponentBase
{
    /// <summary>What the form carries.</summary>
    [Parameter, EditorRequired]
    public FormChallenge Challenge { get; set; } = default!;

    /// <summary>What was typed.</summary>
    [Parameter]
    public string Words { get; set; } = "";

    /// <summary>What became of it.</summary>
    [Parameter]
    public string Answer { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenComponent<PlainPage>(0);
        builder.AddAttribute(1, "Title", "Guarded");
        builder.AddAttribute(2, "ChildContent", (RenderFragment)Body);
        builder.CloseComponent();
    }

    private void Body(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, $"<p id=\"answer\">{Answer}</p>");
        builder.OpenComponent<AdminForm>(1);
        builder.AddAttribute(2, "Action", "~/guarded/page");
        builder.AddAttribute(3, "id", "guarded");
        builder.AddAttribute(4, "ChildContent", (RenderFragment)Fields);
        builder.AddAttribute(5, "Buttons", (RenderFragment)(buttons => buttons.AddMarkupContent(0, "<button class=\"button button-primary\" type=\"submit\">送出</button>")));
        builder.CloseComponent();
    }

    private void Fields(RenderTreeBuilder builder)
    {
        builder.OpenComponent<TextInput>(0);
        builder.AddAttribute(1, "Name", "Words");
        builder.AddAttribute(2, "Label", "内容");
        builder.AddAttribute(3, "Value", Words);
        builder.CloseComponent();
        builder.OpenComponent<TextInput>(4);
        builder.AddAttribute(5, "Name", "Subject");
        builder.AddAttribute(6, "Label", "对象");
        builder.CloseComponent();
        builder.OpenComponent<HumanCheck>(7);
        builder.AddAttribute(8, "Challenge", Challenge);
        builder.CloseComponent();
    }
}
