using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EGovCms.Data.Stores;

/// <summary>The queries that one connection has prepared, each in the command that did. Used by one context at a time.</summary>
internal sealed class SqliteStatements
{
    private const int Most = 64;
    private const int LongestText = 16 * 1024;
    private readonly Dictionary<string, ReusedCommand> _idle = new(StringComparer.Ordinal);

    /// <summary>A command for the same query with the same parameters, prepared if it was asked before; or the command itself where nothing is to be kept of it.</summary>
    public DbCommand Reuse(SqliteCommand command)
    {
        if (!IsQuery(command.CommandText))
            return command;
        if (!_idle.Remove(command.CommandText, out var reused))
            reused = new ReusedCommand(this) { CommandText = command.CommandText, Connection = command.Connection };
        reused.Transaction = command.Transaction;
        reused.CommandTimeout = command.CommandTimeout;
        DbParameter[] parameters = [.. command.Parameters.Cast<DbParameter>()];
        command.Parameters.Clear();
        reused.Parameters.AddRange(parameters);
        command.Dispose();
        return reused;
    }

    /// <summary>Takes a command back; false when it is to be disposed.</summary>
    public bool TryKeep(ReusedCommand command) => _idle.Count < Most && _idle.TryAdd(command.CommandText, command);

    // What writes would keep its parameters, whole documents among them, until it is run again.
    private static bool IsQuery(string text) =>
        text.Length <= LongestText && (text.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) || text.StartsWith("WITH", StringComparison.OrdinalIgnoreCase));
}
