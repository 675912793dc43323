using EGovCms.Protection.Counting;
using EGovCms.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Protection.Abstractions;

/// <summary>What the host does for guarded forms.</summary>
public static class FormProtectionHostExtensions
{
    /// <summary>
    /// The counters of all tenants: in one place of a fixed size, however many tenants there are, and living on when a tenant is reloaded. Reads the section <c>Protection</c>.
    /// </summary>
    public static IServiceCollection AddFormProtection(this IServiceCollection hostServices, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hostServices.AddOptions<ProtectionOptions>().Bind(configuration.GetSection(ProtectionOptions.Section));
        return hostServices.AddSingleton<ProtectionMemory>()
            .Configure<TenancyOptions>(tenancy => tenancy.SharedServices.Add(typeof(ProtectionMemory)));
    }
}
