using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Track;

/// <summary>查询来信: what became of a letter, and what its writer may still do.</summary>
public sealed class TrackStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<TrackCookie>();
        services.AddSingleton<WriterKeys>();
        services.AddScoped<LetterLookup>();
        services.AddScoped<TrackedLetter>();
        services.AddScoped<LetterActs>();
        services.AddScoped<LetterMoves>();
        services.AddScoped<TrackTimeline>();
        services.AddScoped<TrackThread>();
        services.AddScoped<TrackView>();
        services.AddScoped<TrackFields>();
        services.AddScoped<TrackPages>();
        services.AddScoped<TrackLookUp>();
        services.AddScoped<TrackHandler>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => TrackEndpoints.Map(routes);
}
