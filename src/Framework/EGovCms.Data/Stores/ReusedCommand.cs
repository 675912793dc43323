using Microsoft.Data.Sqlite;

namespace EGovCms.Data.Stores;

/// <summary>A query whose prepared statement outlives its use: disposing it lays it by for the next who asks the same on its connection.</summary>
internal sealed class ReusedCommand(SqliteStatements home) : SqliteCommand
{
    private bool _discarded;

    /// <summary>Disposing it ends it.</summary>
    public void Discard() => _discarded = true;

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_discarded && DataReader is null)
        {
            Parameters.Clear();
            Transaction = null;
            if (home.TryKeep(this))
                return;
        }

        base.Dispose(disposing);
    }
}
