using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace EGovCms.Bench;

/// <summary>
/// Many tenants known and none of them started: from the start of the host's process to its first home page, and the administration's list
/// of tenants, as an administrator who is signed in waits for it.
/// </summary>
internal static class TenantsKnownBench
{
    private const int Starts = 5;
    private const int Lists = 40;

    public static async Task RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        var password = HostProcess.NewPassword();
        try
        {
            await using (var host = HostProcess.Start(folder, password))
                await host.FirstAnswerAsync("/");
            AddTenants(folder, count);
            var starts = new List<double>();
            for (var number = 1; number < Starts; number++)
            {
                await using var host = HostProcess.Start(folder);
                starts.Add(await StartAsync(host));
            }

            await using var last = HostProcess.Start(folder);
            starts.Add(await StartAsync(last));
            await SignInAsync(last.Client, password);
            var first = await ListAsync(last.Client, "");
            var pages = await ManyAsync(last.Client, "");
            var searches = await ManyAsync(last.Client, $"?q=known{count / 2}");
            Print(count, starts, first, pages, searches);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(int count, List<double> starts, double first, List<double> pages, List<double> searches)
    {
        Report.Title($"{count:N0} tenants known");
        Report.Row("What", "Median", "Slowest");
        Report.Row("---", "---", "---");
        Report.Row($"Host's start to the first home page, {Starts} starts", $"{starts.Order().ElementAt(Starts / 2):N0} ms", $"{starts.Max():N0} ms");
        Report.Row("List of tenants, first time", $"{first:N1} ms", "");
        Report.Row($"List of tenants, {Lists} times", $"{pages.Order().ElementAt(Lists / 2):N1} ms", $"{pages.Max():N1} ms");
        Report.Row($"Search among them, {Lists} times", $"{searches.Order().ElementAt(Lists / 2):N1} ms", $"{searches.Max():N1} ms");
    }

    /// <summary>Rows beside that of one of the city's bodies, which they differ from in name, address and secret.</summary>
    private static void AddTenants(string folder, int count)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "platform.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        var columns = Columns(connection);
        command.CommandText = $"""
            with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < $count)
            insert into "Tenants" ({string.Join(", ", columns)})
            select {string.Join(", ", columns.Select(Value))} from "Tenants", numbers where "Key" = 'zf'
            """;
        command.Parameters.AddWithValue("$count", count);
        command.ExecuteNonQuery();
    }

    private static string Value(string column) => column switch
    {
        "\"Key\"" or "\"Name\"" or "\"Prefix\"" => "'known' || n",
        "\"DisplayName\"" => "'单位' || n",
        "\"Parent\"" => "'zf'",
        "\"Secret\"" => "hex(randomblob(32))",
        _ => column,
    };

    private static List<string> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select name from pragma_table_info('Tenants')";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add($"\"{reader.GetString(0)}\"");
        return columns;
    }

    private static async Task<double> StartAsync(HostProcess host)
    {
        await host.FirstAnswerAsync("/");
        return host.Elapsed.TotalMilliseconds;
    }

    private static async Task SignInAsync(HttpClient client, string password)
    {
        var form = await client.GetStringAsync("/SignIn");
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = "admin", ["Password"] = password, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync("/SignIn", fields);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<List<double>> ManyAsync(HttpClient client, string query)
    {
        var times = new List<double>();
        for (var time = 0; time < Lists; time++)
            times.Add(await ListAsync(client, query));
        return times;
    }

    /// <summary>Until the last byte has come, and it is the list.</summary>
    private static async Task<double> ListAsync(HttpClient client, string query)
    {
        var began = Stopwatch.GetTimestamp();
        var page = await client.GetStringAsync("/Admin/Tenants" + query);
        var time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        if (!page.Contains("/Admin/Tenants/known", StringComparison.Ordinal))
            throw new InvalidOperationException("The list does not show the tenants that are known.");
        return time;
    }
}
