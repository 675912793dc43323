using System.Diagnostics.CodeAnalysis;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Bench;

/// <summary>Sites that are known and never started.</summary>
internal sealed class SearchShells(int sites) : IShellHost
{
    private readonly Dictionary<string, ShellSettings> _tenants = Enumerable.Range(0, sites)
        .Select(site => new ShellSettings { Name = $"site-{site}", DisplayName = $"第 {site} 个部门", State = TenantState.Running, Parent = site == 0 ? null : "site-0" }).ToDictionary(site => site.Name);

    public IReadOnlyList<ShellSettings> Tenants => [.. _tenants.Values];

    public IReadOnlyList<string> Started => [];

    public bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings) => _tenants.TryGetValue(name, out settings);

    public ShellSettings? Find(HostString host, PathString path) => throw new NotSupportedException();

    public Task<ShellScope> CreateScopeAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<ShellSettings> UpdateAsync(ShellSettings settings, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task ReloadAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<bool> TryUnloadAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public ShellScope? TryOpenStarted(string name) => throw new NotSupportedException();

    public Task RemoveAsync(string name, CancellationToken cancellation = default) => throw new NotSupportedException();

    public IDisposable? TryReserve(string name) => throw new NotSupportedException();
}
