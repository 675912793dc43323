using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>One site with query systems in a folder of its own.</summary>
internal sealed class QueriesHost : IAsyncDisposable
{
    private const string RecipeText = """
        {
          "name": "bench", "displayName": "bench", "issetuprecipe": true,
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

    private readonly City _host;

    private QueriesHost(City host) => _host = host;

    public string Folder => _host.Folder;

    public static async Task<QueriesHost> StartAsync() => new(await City.StartSiteAsync(RecipeText, new Dictionary<string, string?>()));

    /// <summary>Does something with the site's services.</summary>
    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = await _host.Services.GetRequiredService<IShellHost>().CreateScopeAsync(ShellSettings.DefaultName);
        return await work(scope.Services);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
