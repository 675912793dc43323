using EGovCms.Content;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Markdown;

/// <summary>The feature <c>EGovCms.Markdown</c>.</summary>
[ForFeature("EGovCms.Markdown")]
public sealed class MarkdownStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<MarkdownBodyPart>();
        services.AddContentField<MarkdownField>().AddContentSettings<MarkdownFieldSettings>();
        services.AddSingleton<MarkdownRenderer>();
        services.AddLiquid<MarkdownLiquid>();
    }
}
