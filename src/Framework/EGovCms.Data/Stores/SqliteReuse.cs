using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace EGovCms.Data.Stores;

/// <summary>
/// Hands the connections of one SQLite store from context to context, open and with the queries that they have prepared. SQLite prepares a statement
/// anew for each command and forgets it with its connection; preparing takes longer than most queries.
/// </summary>
internal sealed class SqliteReuse : IDbCommandInterceptor
{
    private const int MostWaiting = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    // The last one to come goes first, so that those at the front are not needed.
    private readonly List<SqliteConnection> _waiting = [];
    private ConditionalWeakTable<DbConnection, SqliteStatements>? _statements;
    private Timer? _timer;
    private int _notNeeded;

    /// <summary>For those who write by these connections.</summary>
    public SqliteTurns Turns { get; } = new();

    /// <summary>The command that already prepared the same query takes the place of a new one.</summary>
    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: { } connection } command && _statements?.TryGetValue(connection, out var statements) == true ? statements.Reuse(command) : result;

    /// <summary>What failed half-way is not used again.</summary>
    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => (command as ReusedCommand)?.Discard();

    /// <inheritdoc cref="CommandFailed" />
    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandFailed(command, eventData);
        return Task.CompletedTask;
    }

    /// <inheritdoc cref="CommandFailed" />
    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => (command as ReusedCommand)?.Discard();

    /// <inheritdoc cref="CommandFailed" />
    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        CommandCanceled(command, eventData);
        return Task.CompletedTask;
    }

    /// <summary>Closes what waits now, and what is in use as soon as it comes back.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _statements = null;
            Close(_waiting.Count);
        }
    }

    /// <summary>An open connection that waits, if any.</summary>
    public DbConnection? Take()
    {
        lock (_gate)
        {
            if (_waiting is not [.., var last])
                return null;
            _waiting.RemoveAt(_waiting.Count - 1);
            _notNeeded = Math.Min(_notNeeded, _waiting.Count);
            return last;
        }
    }

    /// <summary>Opens a connection that EF Core made.</summary>
    public DbConnection Open(DbConnection connection)
    {
        connection.Open();
        SqliteStore.SetUp(connection);
        lock (_gate)
            (_statements ??= []).Add(connection, new SqliteStatements());
        return connection;
    }

    /// <summary>Lays the connection by; false when it is to be closed.</summary>
    public bool TryKeep(DbConnection used)
    {
        var connection = (SqliteConnection)used;
        if (connection.State != ConnectionState.Open)
            return false;
        // What somebody began and did not end would be the next one's.
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0 && raw.sqlite3_exec(connection.Handle, "ROLLBACK") != raw.SQLITE_OK)
            return false;
        lock (_gate)
        {
            if (_waiting.Count == MostWaiting || _statements?.TryGetValue(connection, out _) != true)
                return false;
            _waiting.Add(connection);
            _timer ??= StartTimer();
            return true;
        }
    }

    // Runs only while connections wait; it must not carry along what the request under way holds.
    private Timer StartTimer()
    {
        using (ExecutionContext.SuppressFlow())
            return new Timer(static reuse => ((SqliteReuse)reuse!).CloseNotNeeded(), this, Patience, Patience);
    }

    private void CloseNotNeeded()
    {
        lock (_gate)
        {
            Close(Math.Min(_notNeeded, _waiting.Count));
            _notNeeded = _waiting.Count;
            if (_waiting.Count > 0)
                return;
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void Close(int count)
    {
        foreach (var connection in _waiting.Take(count))
            connection.Dispose();
        _waiting.RemoveRange(0, count);
    }
}
