using System.Collections.Concurrent;

namespace EGovCms.Tenancy.Tests.Support;

/// <summary>Which tenants fail to start, and which tried.</summary>
internal sealed class StartSwitch
{
    public Func<ShellSettings, bool> Fails { get; set; } = _ => false;

    public ConcurrentQueue<string> Started { get; } = new();
}
