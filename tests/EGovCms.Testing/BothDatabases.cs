using EGovCms.Data;
using Xunit;

namespace EGovCms.Testing;

/// <summary>Runs a theory on each database: <c>[Theory, ClassData(typeof(BothDatabases))]</c> with a parameter <c>string provider</c>.</summary>
public sealed class BothDatabases : TheoryData<string>
{
    public BothDatabases()
    {
        Add(DatabaseProvider.Sqlite);
        Add(DatabaseProvider.Postgres);
    }
}
