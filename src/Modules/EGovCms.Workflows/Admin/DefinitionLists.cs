using EGovCms.Data;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Admin;

/// <summary>Definitions and their versions, with how many cases go by them.</summary>
internal sealed class DefinitionLists(TenantDb db)
{
    public async Task<IReadOnlyList<DefinitionSummary>> ListAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<DefinitionRow>().AsNoTracking().OrderBy(row => row.Key).ToListAsync(cancellation);
        var documents = await (
            from row in db.Set<DefinitionRow>()
            join version in db.Set<VersionRow>() on new { row.Key, Number = row.Published } equals new { version.Key, version.Number }
            select new { row.Key, version.Document }).ToDictionaryAsync(each => each.Key, each => each.Document, cancellation);
        var running = await db.Set<CaseRow>().Where(row => row.EndedUtc == null).GroupBy(row => row.Definition)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, cancellation);
        return [.. rows.Select(row => new DefinitionSummary(
            row.Key, WorkflowJson.ReadDefinition(row.Draft ?? documents[row.Key]).Title, row.Published, row.Draft is not null, running.GetValueOrDefault(row.Key), row.ChangedUtc)),];
    }

    public async Task<IReadOnlyList<VersionSummary>> VersionsAsync(string key, CancellationToken cancellation)
    {
        var versions = await db.Set<VersionRow>().AsNoTracking().Where(row => row.Key == key).OrderByDescending(row => row.Number)
            .Select(row => new { row.Number, row.PublishedUtc, row.PublishedBy }).ToListAsync(cancellation);
        var cases = await db.Set<CaseRow>().Where(row => row.Definition == key).GroupBy(row => new { row.Version, Ended = row.EndedUtc != null })
            .Select(group => new { group.Key.Version, group.Key.Ended, Count = group.Count() }).ToListAsync(cancellation);
        int Count(int version, bool ended) => cases.Where(each => each.Version == version && each.Ended == ended).Sum(each => each.Count);
        return [.. versions.Select(row => new VersionSummary(row.Number, row.PublishedUtc, row.PublishedBy, Count(row.Number, false), Count(row.Number, true)))];
    }
}
