using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>The item is a form: what else is in it stands inside.</summary>
public sealed class FormPart : ContentPart
{
    /// <summary>Where it is sent: a path of the site. What leads elsewhere, or to a workflow of Orchard Core, is answered by the module.</summary>
    public string Action { get; set; } = "";

    /// <summary><c>POST</c> or <c>GET</c>.</summary>
    public string Method { get; set; } = "POST";

    public string WorkflowTypeId { get; set; } = "";

    public string EncType { get; set; } = "application/x-www-form-urlencoded";

    public bool EnableAntiForgeryToken { get; set; } = true;

    public bool SaveFormLocation { get; set; } = true;
}
