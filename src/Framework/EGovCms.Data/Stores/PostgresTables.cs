using System.IO.Compression;
using System.Text;
using Npgsql;

namespace EGovCms.Data.Stores;

/// <summary>Carries the tables of a schema to a zip file and back, one CSV file a table, read in one snapshot.</summary>
internal static class PostgresTables
{
    private const string Folder = "tables/";

    public static async Task ExportAsync(NpgsqlConnection connection, ZipArchive zip, CancellationToken cancellation)
    {
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        foreach (var table in await ListAsync(connection, cancellation))
        {
            await using var entry = await zip.CreateEntry($"{Folder}{table}.csv").OpenAsync(cancellation);
            await using var writer = new StreamWriter(entry, new UTF8Encoding(false));
            using var reader = await connection.BeginTextExportAsync(
                $"copy {PostgresStore.Quote(table)} to stdout (format csv, header)", cancellation);
            await CopyAsync(reader, writer, cancellation);
        }
    }

    public static async Task ImportAsync(NpgsqlConnection connection, ZipArchive zip, CancellationToken cancellation)
    {
        var entries = zip.Entries.Where(e => e.FullName.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        if (entries.Count == 0)
            throw new InvalidDataException("The backup holds no tables of PostgreSQL: it was made on another database.");
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var tables = await ListAsync(connection, cancellation);
        var missing = entries.Select(TableOf).Except(tables).FirstOrDefault();
        if (missing is not null)
            throw new InvalidDataException($"The backup holds the table '{missing}', which the store has not: start the tenant with the features it had first.");

        // Some tables keep what is in them; and rows come table by table, in no order that foreign keys or triggers would accept.
        await ExecuteForEachAsync(connection, tables, "disable trigger user", cancellation);
        await ExecuteAsync(connection, $"truncate {string.Join(", ", tables.Select(PostgresStore.Quote))}", cancellation);
        foreach (var entry in Ordered(entries, await ReferencesAsync(connection, cancellation)))
            await ImportAsync(connection, entry, cancellation);
        await ExecuteForEachAsync(connection, tables, "enable trigger user", cancellation);
        await AdvanceSequencesAsync(connection, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task ImportAsync(NpgsqlConnection connection, ZipArchiveEntry entry, CancellationToken cancellation)
    {
        using var reader = new StreamReader(await entry.OpenAsync(cancellation), Encoding.UTF8);
        var header = await reader.ReadLineAsync(cancellation) ?? throw new InvalidDataException($"'{entry.FullName}' is empty.");
        var columns = header.Split(',').Select(c => PostgresStore.Quote(c.Trim('"')));
        await using var writer = await connection.BeginTextImportAsync(
            $"copy {PostgresStore.Quote(TableOf(entry))} ({string.Join(", ", columns)}) from stdin (format csv)", cancellation);
        await CopyAsync(reader, writer, cancellation);
    }

    /// <summary>Tables that others refer to come first.</summary>
    private static IEnumerable<ZipArchiveEntry> Ordered(List<ZipArchiveEntry> entries, ILookup<string, string> references)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (entries.Count > 0)
        {
            // A circle cannot be ordered: it is left to the database to tell which row it refuses.
            var ready = entries.Where(e => references[TableOf(e)].All(t => done.Contains(t) || t == TableOf(e))).DefaultIfEmpty(entries[0]).ToList();
            foreach (var entry in ready)
            {
                yield return entry;
                done.Add(TableOf(entry));
                entries.Remove(entry);
            }
        }
    }

    private static Task<List<string>> ListAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        QueryAsync(connection, "select tablename from pg_tables where schemaname = current_schema() order by tablename", r => r.GetString(0), cancellation);

    private static async Task<ILookup<string, string>> ReferencesAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await QueryAsync(
            connection,
            """
            select t.relname, r.relname from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
            where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
            """,
            r => (Table: r.GetString(0), To: r.GetString(1)),
            cancellation)).ToLookup(p => p.Table, p => p.To);

    /// <summary>Sequences go on after the greatest number that was restored.</summary>
    private static async Task AdvanceSequencesAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var columns = await QueryAsync(
            connection,
            """
            select table_name, column_name from information_schema.columns
            where table_schema = current_schema() and pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name) is not null
            """,
            r => (Table: r.GetString(0), Column: r.GetString(1)),
            cancellation);
        foreach (var (table, column) in columns)
        {
            await ExecuteAsync(
                connection,
                $"""
                 select setval(pg_get_serial_sequence({PostgresStore.Literal(PostgresStore.Quote(table))}, {PostgresStore.Literal(column)}),
                   coalesce(max({PostgresStore.Quote(column)}), 0) + 1, false) from {PostgresStore.Quote(table)}
                 """,
                cancellation);
        }
    }

    private static string TableOf(ZipArchiveEntry entry) => entry.FullName[Folder.Length..^".csv".Length];

    private static async Task CopyAsync(TextReader reader, TextWriter writer, CancellationToken cancellation)
    {
        var buffer = new char[16 * 1024];
        while (await reader.ReadAsync(buffer, cancellation) is > 0 and var read)
            await writer.WriteAsync(buffer.AsMemory(0, read), cancellation);
    }

    private static async Task<List<T>> QueryAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    private static async Task ExecuteForEachAsync(NpgsqlConnection connection, List<string> tables, string change, CancellationToken cancellation)
    {
        foreach (var table in tables)
            await ExecuteAsync(connection, $"alter table {PostgresStore.Quote(table)} {change}", cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
