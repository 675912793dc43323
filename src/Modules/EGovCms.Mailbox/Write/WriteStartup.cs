using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Write;

/// <summary>写信: the form and the receipt.</summary>
public sealed class WriteStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<LetterFormRules>();
        services.AddSingleton<LettersInHand>();
        services.AddScoped<SentBefore>();
        services.AddScoped<WriteGate>();
        services.AddScoped<WrittenLetters>();
        services.AddScoped<WriteFields>();
        services.AddScoped<WritePages>();
        services.AddScoped<WriteHandler>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => WriteEndpoints.Map(routes);
}
