using EGovCms.Modules;
using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Counting;
using EGovCms.Protection.Guard;
using EGovCms.Protection.Questions;
using EGovCms.Protection.Spam;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Protection;

/// <summary>The guard of public forms.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<ProtectionOptions>(configuration.GetSection(ProtectionOptions.Section));
        services.AddSingleton<FormCounters>();
        services.AddSingleton<FormTokens>();
        services.AddSingleton<QuestionBook>();
        services.AddSingleton<ChallengeMaker>();
        services.AddSingleton<GuardWords>();
        services.AddScoped<IFormGuard, FormGuard>();
        services.AddSingleton<AdvertisementWords>();
        services.AddSingleton<RecentTexts>();
        services.AddSingleton<ISpamScorer, SpamScorer>();
    }
}
