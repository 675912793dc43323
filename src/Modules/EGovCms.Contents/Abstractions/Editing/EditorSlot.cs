namespace EGovCms.Contents.Abstractions;

/// <summary>One editor of an item, ready to be shown.</summary>
/// <param name="Component">The component.</param>
/// <param name="Zone">Where it stands.</param>
/// <param name="Context">What it works on.</param>
public sealed record EditorSlot(Type Component, EditorZone Zone, EditorContext Context)
{
    /// <summary>The component's parameters.</summary>
    public Dictionary<string, object> Parameters => new() { ["Context"] = Context };
}
