using EGovCms.Modules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.Testing;

/// <summary>How a <see cref="TestInstallation"/> differs from the plain one.</summary>
public sealed class InstallationOptions
{
    /// <summary>What tenants have besides their store, as a feature's start-up class would register it.</summary>
    public IList<Action<IServiceCollection>> TenantServices { get; } = [];

    /// <summary>The modules of the installation.</summary>
    public IList<ModuleInfo> Modules { get; } = [];

    /// <summary>What the host has besides tenancy and data.</summary>
    public Action<IServiceCollection, IConfiguration>? HostServices { get; set; }

    /// <summary>Host services that tenants receive as the very same instances, besides the usual ones.</summary>
    public IList<Type> SharedServices { get; } = [];

    /// <summary>Configuration beside what the installation sets.</summary>
    public IDictionary<string, string?> Configuration { get; } = new Dictionary<string, string?>();

    /// <summary>Log providers.</summary>
    public Action<ILoggingBuilder>? Logging { get; set; }

    /// <summary>A data folder to share with another installation; null makes one that goes with this installation.</summary>
    public string? Folder { get; set; }

    /// <summary>A PostgreSQL database to share with another installation; null makes one that goes with this installation.</summary>
    public string? ConnectionString { get; set; }
}
