using System.Data.Common;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SQLitePCL;

namespace EGovCms.Data.Stores;

/// <summary>A SQLite file.</summary>
internal sealed class SqliteStore : DataStore
{
    private const int AttachedLimit = 7;
    private const int MissingTableCode = 1;
    private const int CannotOpenCode = 14;
    private const int CorruptCode = 11;
    private const int NotADatabaseCode = 26;
    private const string BackupEntry = "tenant.db";
    private readonly string _file;
    private readonly string _connectionString;
    private readonly string _readOnlyConnectionString;
    private readonly SqliteReuse _reuse;

    public SqliteStore(string name, string folder, string? file, SqliteReuses reuses, string? connectionString = null)
        : base(name, folder)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString ?? $"Data Source={file}");
        _file = Path.GetFullPath(builder.DataSource);
        builder.DataSource = _file;
        // A store is made by CreateAsync alone: a query must not bring back a file that was dropped.
        builder.Mode = SqliteOpenMode.ReadWrite;
        builder.ForeignKeys = true;
        _connectionString = builder.ToString();
        _reuse = reuses.Of(_connectionString);
        builder.Mode = SqliteOpenMode.ReadOnly;
        _readOnlyConnectionString = builder.ToString();
        builder.Mode = SqliteOpenMode.ReadWrite;
        builder.Pooling = false;
        MigrationConnectionString = builder.ToString();
    }

    public override string Provider => DatabaseProvider.Sqlite;

    internal override string MigrationConnectionString { get; }

    internal override DbConnection CreateConnection() => new SqliteConnection(_connectionString);

    private protected override DbConnection CreateReadOnlyConnection() => new SqliteConnection(_readOnlyConnectionString);

    private protected override IDisposable InterruptOn(DbConnection connection, CancellationToken cancellation) =>
        cancellation.Register(() => raw.sqlite3_interrupt(((SqliteConnection)connection).Handle));

    private protected override void UseProvider(DbContextOptionsBuilder options) =>
        ReusingConnection.Configure(options.UseSqlite(_connectionString), _reuse);

    internal override void Prepare(DbConnection connection) => SetUp(connection);

    /// <summary>Sets up a connection that was just opened.</summary>
    internal static void SetUp(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout=5000;PRAGMA synchronous=NORMAL;";
        command.ExecuteNonQuery();
        // ATTACH would let a statement reach another tenant's file.
        raw.sqlite3_limit(((SqliteConnection)connection).Handle, AttachedLimit, 0);
    }

    internal override ValueTask PrepareAsync(DbConnection connection, CancellationToken cancellation)
    {
        // Microsoft.Data.Sqlite has no asynchronous work of its own.
        Prepare(connection);
        return ValueTask.CompletedTask;
    }

    internal override ModelBuilder CreateModelBuilder() => SqliteConventionSetBuilder.CreateModelBuilder();

    internal override Task<IAsyncDisposable> LockAsync(string purpose, TimeSpan patience, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        return FileLock.TakeAsync($"{_file}{(purpose == "store" ? "" : "." + purpose)}.lock", patience, cancellation);
    }

    internal override async Task CreateAsync(CancellationToken cancellation)
    {
        var builder = new SqliteConnectionStringBuilder(MigrationConnectionString) { Mode = SqliteOpenMode.ReadWriteCreate };
        await using var connection = new SqliteConnection(builder.ToString());
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        // Kept in the file: readers and the one writer do not wait for each other.
        command.CommandText = "PRAGMA journal_mode=WAL;";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    internal override bool IsMissingTable(DbException exception) =>
        exception is SqliteException { SqliteErrorCode: MissingTableCode or CannotOpenCode };

    internal override (long Length, long Ticks)? ReadStamp()
    {
        // Each commit of any process writes to the log beside the database; looking at the file opens no connection.
        // The last process to close the database folds the log into it and deletes the log, so both are looked at.
        var (database, log) = (new FileInfo(_file), new FileInfo(_file + "-wal"));
        return (Length(log) + Length(database), Ticks(log) ^ Ticks(database));

        static long Length(FileInfo file) => file.Exists ? file.Length : 0;
        static long Ticks(FileInfo file) => file.Exists ? file.LastWriteTimeUtc.Ticks : 0;
    }

    internal override async Task<long> MeasureAsync(CancellationToken cancellation)
    {
        if (!File.Exists(_file))
            return 0;
        // Pages, not the file's length: what still lies in the log beside it counts as well.
        await using var connection = await OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select page_count * page_size from pragma_page_count(), pragma_page_size()";
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    internal override async Task BackUpAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var copy = $"{_file}.{Guid.NewGuid():N}.backup";
        try
        {
            // VACUUM attaches the new file, which a prepared connection may not; it reads one snapshot, while others write.
            await using (var connection = new SqliteConnection(MigrationConnectionString))
            {
                await connection.OpenAsync(cancellation);
                await using var command = connection.CreateCommand();
                command.CommandText = "VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", copy);
                await command.ExecuteNonQueryAsync(cancellation);
            }

            await zip.CreateEntryFromFileAsync(copy, BackupEntry, cancellation);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    internal override async Task RestoreAsync(ZipArchive zip, CancellationToken cancellation)
    {
        var entry = zip.GetEntry(BackupEntry)
            ?? throw new InvalidDataException($"The backup holds no {BackupEntry} of SQLite: it was made on another database.");
        var copy = $"{_file}.{Guid.NewGuid():N}.restore";
        try
        {
            await entry.ExtractToFileAsync(copy, overwrite: true, cancellation);
            if (!File.Exists(_file))
                await CreateAsync(cancellation);
            try
            {
                Fill(copy);
            }
            catch (SqliteException broken) when (broken.SqliteErrorCode is CorruptCode or NotADatabaseCode)
            {
                DeleteFiles();
                await CreateAsync(cancellation);
                Fill(copy);
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Replaces all pages in one transaction: connections that are open go on, on what was brought. A new file in the place of the old one would leave them on the old one.</summary>
    private void Fill(string copy)
    {
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        using var target = new SqliteConnection(MigrationConnectionString);
        source.Open();
        target.Open();
        SetUp(target);
        source.BackupDatabase(target);
    }

    internal override async Task DropAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Path.GetDirectoryName(_file)))
            return;
        await using (await LockAsync(cancellation))
            DeleteFiles();
        File.Delete(_file + ".lock");
    }

    private void DeleteFiles()
    {
        // Connections that wait hold the old file open.
        _reuse.Clear();
        foreach (var text in new[] { _connectionString, _readOnlyConnectionString })
        {
            using var connection = new SqliteConnection(text);
            SqliteConnection.ClearPool(connection);
        }

        foreach (var suffix in new[] { "", "-wal", "-shm" })
            File.Delete(_file + suffix);
    }
}
