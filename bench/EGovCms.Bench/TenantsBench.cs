using System.Diagnostics;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>
/// Many departments on one installation: managed memory of an idle tenant, and the first request of a cold one whose
/// blueprint is warm. One department is set up from its recipe; the others are copies of its store.
/// </summary>
internal static class TenantsBench
{
    private const string Model = "bench-model";

    public static async Task RunAsync(int count)
    {
        await using var city = await City.StartAsync();
        var shells = city.Services.GetRequiredService<IShellHost>();
        using var client = new HttpClient { BaseAddress = city.Url };
        await SetUpModelAsync(shells);
        await client.GetStringAsync($"/{Model}");
        await CopyAsync(city, shells, count);

        var before = Managed();
        var first = new List<double>();
        for (var number = 0; number < count; number++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(new Uri($"/{Name(number)}", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            first.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var after = Managed();
        first.Sort();
        Report.Title($"{count:N0} tenants started");
        Report.Row("What", "Figure");
        Report.Row("---", "---");
        Report.Row("Managed memory of an idle, started tenant", $"{(after - before) / 1024.0 / count:N0} KB");
        Report.Row("First request of a cold tenant, blueprint warm: median", $"{first[count / 2]:N1} ms");
        Report.Row("… 95th percentile", $"{first[(int)(count * 0.95)]:N1} ms");
        Report.Row("… slowest", $"{first[^1]:N1} ms");
    }

    private static async Task SetUpModelAsync(IShellHost shells)
    {
        await using var scope = await shells.CreateScopeAsync(ShellSettings.DefaultName);
        var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new()
        {
            Name = Model,
            Prefix = Model,
            DisplayName = "市水利局",
            Recipe = "department",
            Parent = ShellSettings.DefaultName,
        });
        if (!shells.TryGetSettings(Model, out var settings) || settings.State != TenantState.Running)
            throw new InvalidOperationException($"The department could not be set up: {result}");
    }

    private static async Task CopyAsync(City city, IShellHost shells, int count)
    {
        shells.TryGetSettings(Model, out var model);
        var source = Path.Combine(city.Folder, "tenants", Model, "tenant.db");
        for (var number = 0; number < count; number++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(city.Folder, "tenants", Name(number)));
            await using (var from = new SqliteConnection($"Data Source={source};Pooling=False"))
            {
                await using var to = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "tenant.db")};Pooling=False");
                await from.OpenAsync();
                await to.OpenAsync();
                from.BackupDatabase(to);
            }

            await shells.UpdateAsync(model! with { Name = Name(number), Prefix = Name(number), Version = 0 });
        }
    }

    private static string Name(int number) => $"bench{number:D4}";

    private static long Managed()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
