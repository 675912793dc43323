using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>Everything that is stored, hashed: table by table of each tenant's file and the platform's, each media file's name, and the tenants' settings.</summary>
internal static class Fingerprint
{
    // Signing in is counted there, and that pages were looked at.
    private static readonly string[] Moving =
        ["platform.db/Accounts", "platform.db/AddressFailures", "platform.db/VisitCounts", "platform.db/VisitMarks", "platform.db/VisitNames", "platform.db/VisitSalts"];

    public static async Task<SortedDictionary<string, string>> TakeAsync(GovernedCity site)
    {
        await site.SettleAsync();
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["settings"] = JsonSerializer.Serialize(site.Shells.Tenants),
            ["files"] = string.Join('\n', Directory.EnumerateFiles(Path.Combine(site.Folder, "tenants"), "*", SearchOption.AllDirectories)
                .Where(f => f.Contains("/media/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)),
        };
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.db", SearchOption.AllDirectories))
            await ReadAsync(file, Path.GetRelativePath(site.Folder, file), found);
        foreach (var table in Moving)
            found.Remove(table);
        return found;
    }

    private static async Task ReadAsync(string file, string name, SortedDictionary<string, string> found)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync();
        foreach (var table in await RowsAsync(connection, "select name from sqlite_master where type = 'table' order by name"))
        {
            var rows = await RowsAsync(connection, $"select * from \"{table}\"");
            rows.Sort(StringComparer.Ordinal);
            found[$"{name}/{table}"] = $"{rows.Count} rows {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))))}";
        }
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of the file's own tables.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}")));
        return rows;
    }
}
