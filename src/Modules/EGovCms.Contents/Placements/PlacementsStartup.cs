using EGovCms.Modules;
using EGovCms.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Placements;

/// <summary>The feature <c>EGovCms.Placements</c>.</summary>
[ForFeature("EGovCms.Placements")]
public sealed class PlacementsStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) => services.AddRecipeStep<PlacementsStep>();
}
