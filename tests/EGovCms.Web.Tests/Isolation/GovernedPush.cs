using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Privacy.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>A key by which search engines would know the tenant, of an engine that is not told of anything.</summary>
internal static class GovernedPush
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    public static async Task<string> EnsureAsync(IServiceProvider tenant)
    {
        var settings = tenant.GetRequiredService<ISettingsStore>();
        if (await settings.GetAsync("SearchPushSettings") is null)
        {
            var engine = new JsonObject { ["IsOn"] = false, ["Site"] = "", ["Key"] = tenant.GetRequiredService<IPersonalVault>().Protect(Key) };
            await settings.MergeAsync("SearchPushSettings", new JsonObject { ["Targets"] = new JsonObject { ["IndexNow"] = engine } });
        }

        return Key;
    }
}
