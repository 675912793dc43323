using EGovCms.Contents.Abstractions.Display;

namespace EGovCms.Forms.Elements;

/// <summary>Puts what else is in the item inside the form, and has it sent where someone answers.</summary>
internal sealed class FormDisplay : IPartDisplay
{
    public string PartName => nameof(FormPart);

    public ValueTask DisplayAsync(PartDisplayContext context)
    {
        var part = context.Item.As<FormPart>(context.Part.Name) ?? new FormPart();
        var reads = part.Method.Equals("GET", StringComparison.OrdinalIgnoreCase);
        context.Wraps = true;
        context.Shape["Method"] = reads ? "get" : "post";
        context.Shape["Action"] = IsOwnPath(part.Action) && (reads || !IsWorkflow(part.Action)) ? part.Action : "~/forms/submit";
        context.Shape["EncType"] = part.EncType is "multipart/form-data" ? part.EncType : null;
        context.Shape["Id"] = context.Item.As<FormElementPart>()?.Id;
        return ValueTask.CompletedTask;
    }

    private static bool IsOwnPath(string action) =>
        action.StartsWith("~/", StringComparison.Ordinal) || (action.StartsWith('/') && !action.StartsWith("//", StringComparison.Ordinal));

    private static bool IsWorkflow(string action) => action.Contains("/workflows/", StringComparison.OrdinalIgnoreCase);
}
