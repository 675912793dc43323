using EGovCms.Admin.Abstractions;
using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Fields;
using EGovCms.Media.Library;
using EGovCms.Media.Recipes;
using EGovCms.Media.Serving;
using EGovCms.Media.Sizes;
using EGovCms.Media.Storage;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Liquid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Media;

/// <summary>The site's media: storage, library, public addresses, field, recipe step.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions<MediaOptions>().BindConfiguration(MediaOptions.Section);
        services.AddSingleton<IPermissionProvider, MediaPermissionProvider>();
        services.AddSingleton<MediaRules>();
        services.AddSingleton<IMediaFiles, MediaFiles>();
        services.AddSingleton<SizeTokens>();
        services.AddSingleton<PictureResizer>();
        services.AddSingleton<SizedPictures>();
        services.AddLiquid<ResizeFilter>();
        services.AddPageChanges<MediaPageChanges>();
        services.AddScoped<INavigationProvider, MediaNavigation>();
        services.AddScoped<MediaUploads>();
        services.AddContentField<MediaField>().AddContentSettings<MediaFieldSettings>().AddContentFieldHandler<MediaFieldHandler>();
        services.AddFieldEditor<MediaFieldEditor>();
        services.AddRecipeStep<MediaProfilesStep>();
        services.AddRecipeStep<MediaStep>().AddRecipeExport<MediaExport>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        MediaServing.Map(routes);
        LibraryEndpoints.Map(routes);
    }
}
