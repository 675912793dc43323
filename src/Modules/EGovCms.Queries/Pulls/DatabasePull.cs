using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using EGovCms.Queries.Definitions;
using EGovCms.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EGovCms.Queries.Pulls;

/// <summary>All rows of a view in a database that the configuration names. Tables are not read: what is to be seen is what its owner made a view of.</summary>
internal sealed partial class DatabasePull(IOptions<PullOptions> options, ShellSettings tenant) : IPull
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    public PullKind Kind => PullKind.Database;

    /// <summary>The names that may be chosen.</summary>
    public static IReadOnlyList<string> NamesFor(PullOptions options, string tenant)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. options.Connections.Where(pair => PullOptions.Allows(pair.Value.Tenants, tenant)).Select(pair => pair.Key).Order(StringComparer.OrdinalIgnoreCase)];
    }

    public (string Field, string Text)? Check(PullSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!NamesFor(options.Value, tenant.Name).Contains(source.Connection, StringComparer.OrdinalIgnoreCase))
            return (nameof(source.Connection), "Pull_NoConnection");
        return ViewName().IsMatch(source.View) ? null : (nameof(source.View), "Pull_BadView");
    }

    public async Task<string> FetchAsync(PullSource source, QuerySystem system, Stream target, CancellationToken cancellation)
    {
        if (Check(source) is { } wrong)
            throw PullException.Of(wrong.Text);
        var named = options.Value.Connections[source.Connection];
        try
        {
            await using var connection = Open(named);
            await connection.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandTimeout = (int)options.Value.Timeout.TotalSeconds;
            command.CommandText = "SELECT * FROM " + await QuotedAsync(connection, source.View, cancellation);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            await WriteAsync(reader, target, cancellation);
        }
        catch (DbException fault)
        {
            // What the driver says may name servers and users: it goes to the log alone.
            throw PullException.Of("Pull_DatabaseFailed", source.Connection, fault);
        }

        return source.View;
    }

    private static DbConnection Open(PullConnection named) => named.Provider switch
    {
        Sqlite => new SqliteConnection(new SqliteConnectionStringBuilder(named.ConnectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString()),
        Postgres => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(named.ConnectionString) { Pooling = false, IncludeErrorDetail = false }.ToString()),
        _ => throw PullException.Of("Pull_NoConnection"),
    };

    /// <summary>The view's name as the database itself has it, quoted; nothing that is not a view of its owner's.</summary>
    private static async Task<string> QuotedAsync(DbConnection connection, string view, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        var parts = view.Split('.');
        var isPostgres = connection is NpgsqlConnection;
        command.CommandText = isPostgres
            ? """
              SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE c.relkind IN ('v', 'm') AND c.relname = @name AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND CASE WHEN @schema = '' THEN n.nspname = ANY (current_schemas(false)) ELSE n.nspname = @schema END
              ORDER BY array_position(current_schemas(false), n.nspname) LIMIT 1
              """
            : "SELECT '', name FROM sqlite_master WHERE type = 'view' AND name = @name COLLATE NOCASE AND @schema = ''";
        Add("name", parts[^1]);
        Add("schema", parts.Length > 1 ? parts[0] : "");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (!await reader.ReadAsync(cancellation))
            throw PullException.Of("Pull_NoView", view);
        return isPostgres ? Quoted(reader.GetString(0)) + "." + Quoted(reader.GetString(1)) : Quoted(reader.GetString(1));

        void Add(string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static async Task WriteAsync(DbDataReader reader, Stream target, CancellationToken cancellation)
    {
        await using var csv = PullCsv.Begin(target);
        csv.WriteRecord([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
        var cells = new string[reader.FieldCount];
        while (await reader.ReadAsync(cancellation))
        {
            for (var i = 0; i < cells.Length; i++)
                cells[i] = reader.IsDBNull(i) ? "" : Written(reader.GetValue(i));
            csv.WriteRecord(cells);
        }

        csv.Flush();
    }

    private static string Written(object value) => value switch
    {
        string text => text,
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] => "",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{N}_$]{0,62}(\.[\p{L}_][\p{L}\p{N}_$]{0,62})?\z")]
    private static partial Regex ViewName();
}
