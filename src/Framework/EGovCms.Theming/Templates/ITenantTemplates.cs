namespace EGovCms.Theming.Templates;

/// <summary>
/// The tenant's own templates, which override its theme's. Scoped or singleton in the tenant; asked once per render, so it
/// answers from memory. The same dictionary instance means: nothing has changed since.
/// </summary>
public interface ITenantTemplates
{
    /// <summary>Template name → Liquid text.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> GetAsync(CancellationToken cancellation = default);
}
