using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Editing;

/// <summary>The portal's part: words and answers of the search over all sites.</summary>
[ForFeature("EGovCms.Search.Editing")]
public sealed class EditingStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<AnswerStore>();
        services.AddSingleton(SearchTab.Words);
        services.AddSingleton(SearchTab.Answers);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => EditingEndpoints.Map(routes);
}
