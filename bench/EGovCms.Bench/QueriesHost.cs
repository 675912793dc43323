using EGovCms.Tenancy;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>One site with query systems in a folder of its own.</summary>
internal sealed class QueriesHost : IAsyncDisposable
{
    private const string RecipeText = """
        {
          "name": "queries-bench", "displayName": "queries-bench", "issetuprecipe": true,
          "steps": [
            { "name": "feature", "enable": ["EGovCms.Queries", "EGovCms.Templates", "EGovCms.Theme.Admin"] },
            { "name": "themes", "Admin": "EGovCms.Theme.Admin" },
            { "name": "query-systems", "Systems": [ {
              "Key": "fund", "Name": "住房公积金查询", "State": "Open",
              "Columns": [
                { "Key": "name", "Label": "姓名", "IsRequired": true, "Role": "Masked", "Mask": "Name" },
                { "Key": "id-card", "Label": "身份证号", "Type": "IdCard", "IsRequired": true, "Role": "Masked", "Mask": "IdCard" },
                { "Key": "account", "Label": "个人账号", "Type": "Code", "IsRequired": true },
                { "Key": "unit", "Label": "缴存单位" },
                { "Key": "month", "Label": "缴至年月", "Type": "Month" },
                { "Key": "balance", "Label": "账户余额", "Type": "Money" } ],
              "Ways": [ { "Key": "id-card", "Label": "按身份证号", "Columns": ["name", "id-card"], "Subject": "id-card", "IsUnique": true } ] } ] }
          ]
        }
        """;

    private readonly WebApplication _app;

    private QueriesHost(WebApplication app, string folder) => (_app, Folder) = (app, folder);

    public string Folder { get; }

    public static async Task<QueriesHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        var recipes = Directory.CreateDirectory(Path.Combine(folder, "recipes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(recipes, "queries-bench.recipe.json"), RecipeText);
        var web = Path.Combine(City.RepositoryRoot(), "src", "Web");
        var manifest = Path.Combine(web, "bin", "Release", "net10.0", "EGovCms.Web.staticwebassets.runtime.json");
        var app = EgovHost.Build(["--contentRoot", web, "--applicationName", "EGovCms.Web", "--staticWebAssets", manifest], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Folder"] = folder,
                ["Recipes:Folders:0"] = recipes,
                ["Setup:Recipe"] = "queries-bench",
                ["Setup:AdminPassword"] = HostProcess.NewPassword(),
                ["Serilog:MinimumLevel:Default"] = "Warning",
                ["Serilog:MinimumLevel:Override:EGovCms.Tenancy"] = "Warning",
            });
        });
        await app.Services.LoadTenantsAsync();
        await FirstSetup.EnsureAsync(app.Services);
        await app.StartAsync();
        return new QueriesHost(app, folder);
    }

    /// <summary>Does something with the site's services.</summary>
    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = await _app.Services.GetRequiredService<IShellHost>().CreateScopeAsync(ShellSettings.DefaultName);
        return await work(scope.Services);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
