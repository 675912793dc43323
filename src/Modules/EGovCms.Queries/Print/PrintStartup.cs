using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Print;

/// <summary>Results as PDF with an anti-forgery code, and where codes are verified.</summary>
public sealed class PrintStartup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<PaperOptions>(configuration.GetSection(PaperOptions.Section));
        services.AddSingleton<PaperFont>();
        services.AddSingleton<PaperPress>();
        services.AddSingleton<PaperSeal>();
        services.AddSingleton<PaperTickets>();
        services.AddScoped<PaperFinder>();
        services.AddScoped<PaperMaker>();
        services.AddScoped<VerifyPage>();
        services.AddScoped<VerifyHandler>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => PrintEndpoints.Map(routes);
}
