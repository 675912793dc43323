namespace EGovCms.Tenancy.Tests.Support;

/// <summary>Runs at each tenant's start; fails while the test says so.</summary>
internal sealed class StartTask(ShellSettings tenant, StartSwitch failing) : ITenantStartTask
{
    public int Order => 0;

    public Task StartAsync(CancellationToken cancellation)
    {
        failing.Started.Enqueue(tenant.Name);
        return failing.Fails(tenant) ? throw new InvalidOperationException("No room.") : Task.CompletedTask;
    }
}
