using EGovCms.Queries.Versions;

namespace EGovCms.Queries.DataSets;

/// <summary>Finds rows in versions in service.</summary>
internal sealed class VersionSearch(VersionReaders readers, VersionFiles files)
{
    /// <summary>The rows that these values identify; none when the version was made before there was such a way to ask.</summary>
    /// <param name="version">From the catalog.</param>
    /// <param name="way">The way's key.</param>
    /// <param name="values">The values of its columns, in their one form.</param>
    public IReadOnlyList<StoredRow> Find(OpenVersion version, string way, string[] values)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(values);
        if (version.System.Way(way) is not { } known || known.Columns.Count != values.Length)
            return [];
        using var lease = readers.Rent(version.Version, () => Open(version));
        return lease.Reader.Find(known, values);
    }

    private VersionReader Open(OpenVersion version) => new(
        files.PathOf(version.DataSet, version.Version), version.Keys, new VersionIdentity(version.System.Key, version.DataSet, version.Version), version.System);
}
