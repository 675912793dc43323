using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Data.Stores;
using EGovCms.NamedQueries.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.NamedQueries.Sql;

/// <summary>The source <c>Sql</c>.</summary>
internal sealed class SqlQuerySource(DataStore store, TenantDb db, IEnumerable<ContentIndexView> views, TimeProvider time, IOptions<QueryOptions> options) : IQuerySource
{
    public string Name => "Sql";

    public string? Check(NamedQuery query)
    {
        try
        {
            if (!query.Template.Contains("{{", StringComparison.Ordinal) && !query.Template.Contains("{%", StringComparison.Ordinal))
                SqlGrammar.Parse(query.Template);
            return null;
        }
        catch (QueryException wrong)
        {
            return wrong.Message;
        }
    }

    public async Task<QueryResult> RunAsync(NamedQuery query, string rendered, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var isPostgres = store.Provider == DatabaseProvider.Postgres;
        var indexes = views.ToDictionary(view => view.Name, StringComparer.OrdinalIgnoreCase);
        var statement = new SqlWriter(indexes, isPostgres, parameters, time.GetUtcNow().UtcDateTime, options.Value.MaxRows).Write(SqlGrammar.Parse(rendered));
        try
        {
            var rows = await store.ReadAsync((connection, token) => ReadAsync(connection, statement, token), options.Value.MaxDuration, cancellation);
            return query.ReturnsItems
                ? new QueryResult { Items = await LoadAsync(rows, cancellation), Count = rows.Count }
                : new QueryResult { Rows = rows, Count = rows.Count };
        }
        catch (TimeoutException late)
        {
            throw new QueryTimeoutException(options.Value.MaxDuration, late);
        }
        catch (DbException failed)
        {
            throw new QueryException($"The database refused the query: {failed.Message}", failed);
        }
    }

    private static async Task<List<JsonObject>> ReadAsync(DbConnection connection, SqlStatement statement, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written by SqlWriter: names that were looked up, numbers, and parameters.
        command.CommandText = statement.Text;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Parameters.Count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{i}");
            parameter.Value = statement.Parameters[i];
            // PostgreSQL finds the type of a text by where it stands, as it would for a literal.
            if (parameter is Npgsql.NpgsqlParameter { Value: string } text)
                text.NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Unknown;
            command.Parameters.Add(parameter);
        }

        var rows = new List<JsonObject>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = new JsonObject();
            for (var i = 0; i < reader.FieldCount; i++)
                row[reader.GetName(i)] = reader.IsDBNull(i) ? null : Json(reader.GetValue(i));
            rows.Add(row);
        }

        return rows;
    }

    private static JsonValue Json(object value) => value switch
    {
        long number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        bool truth => JsonValue.Create(truth),
        DateTime date => JsonValue.Create(DateTime.SpecifyKind(date, DateTimeKind.Utc)),
        _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>The public items that the first column names, in the rows' order.</summary>
    private async Task<IReadOnlyList<ContentItem>> LoadAsync(List<JsonObject> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.FirstOrDefault().Value is JsonValue value && value.TryGetValue<long>(out var id) ? id : 0).Distinct().ToList();
        if (rows.Count > 0 && ids is [0])
            throw new QueryException("To give items, the first column must be DocumentId.");
        var found = await db.Set<ContentItemRow>().AsNoTracking().Where(row => row.Published && ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id].ToItem())];
    }
}
