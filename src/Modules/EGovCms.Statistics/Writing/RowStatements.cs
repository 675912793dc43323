using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EGovCms.Statistics.Writing;

/// <summary>Statements for many rows at once, which both databases know: values go as parameters, in pieces that are not too long.</summary>
internal static class RowStatements
{
    private const int MostRows = 200;

    /// <summary>Runs <paramref name="before"/> VALUES (…), (…) <paramref name="after"/> for all rows; the first columns of what it returns.</summary>
    public static async Task<List<string>> RunAsync(DbContext db, string before, string after, IEnumerable<object[]> rows, CancellationToken cancellation)
    {
        var returned = new List<string>();
        foreach (var some in rows.Chunk(MostRows))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = Write(command, before, after, some);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                returned.Add(reader.GetString(0));
        }

        return returned;
    }

    private static string Write(DbCommand command, string before, string after, object[][] rows)
    {
        var text = new StringBuilder(before).Append(" VALUES ");
        for (var row = 0; row < rows.Length; row++)
        {
            text.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < rows[row].Length; column++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
                parameter.Value = rows[row][column];
                command.Parameters.Add(parameter);
                text.Append(column == 0 ? "" : ", ").Append(parameter.ParameterName);
            }

            text.Append(')');
        }

        return text.Append(' ').Append(after).ToString();
    }
}
