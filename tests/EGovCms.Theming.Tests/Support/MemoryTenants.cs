using EGovCms.Tenancy;

namespace EGovCms.Theming.Tests.Support;

internal sealed class MemoryTenants : IShellSettingsStore
{
    public Task<IReadOnlyList<ShellSettings>> LoadAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ShellSettings>>(
        [
            new() { Name = "Default", DisplayName = "中国凉都·六盘水", State = TenantState.Running },
            new() { Name = "zf", DisplayName = "市政府", Prefix = "zf", Parent = "Default", State = TenantState.Running },
            new() { Name = "old", DisplayName = "旧站", Prefix = "old", Parent = "Default", State = TenantState.Disabled },
        ]);

    public Task<ShellSettings> SaveAsync(ShellSettings settings, CancellationToken cancellation) => Task.FromResult(settings);

    public Task RemoveAsync(string name, CancellationToken cancellation) => Task.CompletedTask;

    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;
}
