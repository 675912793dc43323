using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Caching;
using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Definitions;

/// <summary>Definitions in the tenant's store behind a snapshot in memory.</summary>
internal sealed class ContentDefinitions(
    TenantDb db, IChangeLog changes, SnapshotCache<DefinitionSnapshot> cache, PendingChanges pending, DefinitionRules rules,
    IEnumerable<KnownType> knownTypes) : IContentDefinitions
{
    /// <summary>Kind of the change-log entry.</summary>
    public const string ChangeKind = "content.definitions";

    public async ValueTask<ContentTypeDefinition?> GetTypeAsync(string name, CancellationToken cancellation) =>
        (await ReadAsync(cancellation)).Types.GetValueOrDefault(name);

    public async ValueTask<ContentPartDefinition?> GetPartAsync(string name, CancellationToken cancellation) =>
        (await ReadAsync(cancellation)).Parts.GetValueOrDefault(name)
        ?? (rules.IsKnownPart(name) ? new ContentPartDefinition { Name = name } : null);

    public async ValueTask<IReadOnlyList<ContentTypeDefinition>> ListTypesAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync(cancellation)).Types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];

    public async ValueTask<IReadOnlyList<ContentPartDefinition>> ListPartsAsync(CancellationToken cancellation) =>
        [.. (await ReadAsync(cancellation)).Parts.Values.OrderBy(part => part.Name, StringComparer.Ordinal)];

    public async Task<bool> SaveAsync(
        IReadOnlyCollection<ContentTypeDefinition> types, IReadOnlyCollection<ContentPartDefinition> parts, CancellationToken cancellation)
    {
        var newTypes = types.Select(DefinitionNormalizer.Normalize).ToList();
        var newParts = parts.Select(DefinitionNormalizer.Normalize).ToList();
        var stored = await ReadAsync(cancellation);
        Check(newTypes, newParts, stored);

        var changed = new List<string>();
        foreach (var type in newTypes)
            await PutAsync(ContentDefinitionRow.TypeKind, type.Name, Write(type), changed, cancellation);
        foreach (var part in newParts)
            await PutAsync(ContentDefinitionRow.PartKind, part.Name, Write(part), changed, cancellation);
        if (changed.Count == 0)
            return false;
        foreach (var name in changed.Distinct(StringComparer.OrdinalIgnoreCase))
            changes.Append(ChangeKind, name);
        await StoreAsync(cancellation);
        return true;
    }

    public async Task RemoveTypeAsync(string name, CancellationToken cancellation)
    {
        if (await FindAsync(ContentDefinitionRow.TypeKind, name, cancellation) is not { } row)
            return;
        db.Remove(row);
        changes.Append(ChangeKind, name);
        await StoreAsync(cancellation);
    }

    private void Check(List<ContentTypeDefinition> types, List<ContentPartDefinition> parts, DefinitionSnapshot stored)
    {
        DefinitionRules.Unique("Content definitions", "type", types.Select(type => type.Name));
        DefinitionRules.Unique("Content definitions", "part", parts.Select(part => part.Name));
        var defined = parts.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
            rules.Check(part);
        foreach (var type in types)
            rules.Check(type, name => defined.Contains(name) || stored.Parts.ContainsKey(name));
    }

    private async Task PutAsync(string kind, string name, string document, List<string> changed, CancellationToken cancellation)
    {
        var row = await FindAsync(kind, name, cancellation);
        if (row is null)
            db.Add(new ContentDefinitionRow { Kind = kind, Key = Key(name), Document = document });
        else if (JsonNode.DeepEquals(JsonNode.Parse(row.Document), JsonNode.Parse(document)))
            return;
        else
            row.Document = document;
        changed.Add(name);
    }

    private async Task StoreAsync(CancellationToken cancellation)
    {
        pending.Add(cache);
        await db.SaveChangesAsync(cancellation);
        if (db.Database.CurrentTransaction is null)
            pending.Complete();
    }

    private ValueTask<ContentDefinitionRow?> FindAsync(string kind, string name, CancellationToken cancellation) =>
        db.FindAsync<ContentDefinitionRow>([kind, Key(name)], cancellation);

    private ValueTask<DefinitionSnapshot> ReadAsync(CancellationToken cancellation) => pending.ReadAsync(cache, LoadAsync, cancellation);

    private async Task<DefinitionSnapshot> LoadAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<ContentDefinitionRow>().AsNoTracking().ToListAsync(cancellation);
        var types = rows.Where(row => row.Kind == ContentDefinitionRow.TypeKind).Select(row => Read<ContentTypeDefinition>(row.Document));
        return DefinitionSnapshot.Of(
            types.Concat(knownTypes.Select(known => known.Definition)).DistinctBy(type => type.Name, StringComparer.OrdinalIgnoreCase),
            rows.Where(row => row.Kind == ContentDefinitionRow.PartKind).Select(row => Read<ContentPartDefinition>(row.Document)));
    }

    private static string Key(string name) => name.ToUpperInvariant();

    private static string Write<T>(T definition) => JsonSerializer.Serialize(definition, ContentJson.Options);

    private static T Read<T>(string document) => JsonSerializer.Deserialize<T>(document, ContentJson.Options)!;
}
