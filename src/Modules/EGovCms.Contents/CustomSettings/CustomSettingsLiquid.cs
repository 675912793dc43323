using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Theming.Liquid;
using Fluid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.CustomSettings;

/// <summary><c>Site.Properties.SocialSettings.SocialSettings.Weibo.Text</c>.</summary>
internal sealed class CustomSettingsLiquid : ILiquidExtension
{
    public void Configure(TemplateOptions options) =>
        options.MemberAccessStrategy.Register<SiteSettings, JsonObject>("Properties", static async (_, context) =>
            (await context.Services().GetRequiredService<ISettingsStore>().GetAsync<CustomSettingsSet>()).Items);
}
