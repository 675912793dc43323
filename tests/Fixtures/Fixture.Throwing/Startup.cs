using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Fixture.Throwing;

/// <summary>Throws where the configuration says.</summary>
public sealed class Startup : StartupBase
{
    private readonly string _place;

    public Startup(IConfiguration configuration)
    {
        _place = configuration["Fixture:ThrowIn"] ?? "";
        ThrowIn("constructor");
    }

    public override void ConfigureServices(IServiceCollection services)
    {
        ThrowIn("services");
        if (_place == "graph")
            services.AddScoped<Needy>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => ThrowIn("pipeline");

    private void ThrowIn(string place)
    {
        if (_place == place)
            throw new InvalidOperationException($"The {place} of the fixture threw.");
    }

    private sealed class Needy(IDisposable nobodyRegistersThis)
    {
        public IDisposable Needed => nobodyRegistersThis;
    }
}
