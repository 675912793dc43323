using EGovCms.Notices.Delivery;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Notices.Abstractions;

/// <summary>What the host does for notices.</summary>
public static class NoticesHostExtensions
{
    /// <summary>Wakes tenants that sleep while a notice of theirs is due. Reads the section <c>Notices</c>.</summary>
    public static IServiceCollection AddNoticeWaking(this IServiceCollection hostServices, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hostServices.AddOptions<NoticesOptions>().Bind(configuration.GetSection(NoticesOptions.Section));
        return hostServices.AddHostedService<SleepingTenants>();
    }
}
