namespace EGovCms.Content.Definitions;

/// <summary>The tenant's content definitions: stored, cached, changed at run time without a rebuild or reload.</summary>
public interface IContentDefinitions
{
    ValueTask<ContentTypeDefinition?> GetTypeAsync(string name, CancellationToken cancellation = default);

    ValueTask<ContentPartDefinition?> GetPartAsync(string name, CancellationToken cancellation = default);

    ValueTask<IReadOnlyList<ContentTypeDefinition>> ListTypesAsync(CancellationToken cancellation = default);

    ValueTask<IReadOnlyList<ContentPartDefinition>> ListPartsAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Stores types and parts together, replacing those of the same names; throws <see cref="ContentDefinitionException"/>
    /// (naming the place) when one is unusable, and then stores none. True when something changed.
    /// </summary>
    Task<bool> SaveAsync(IReadOnlyCollection<ContentTypeDefinition> types, IReadOnlyCollection<ContentPartDefinition> parts, CancellationToken cancellation = default);

    Task RemoveTypeAsync(string name, CancellationToken cancellation = default);
}
