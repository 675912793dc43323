using EGovCms.Tenancy;

namespace EGovCms.Data.Changes;

/// <summary>Which tenants have something to deliver. One for the host.</summary>
internal sealed class ChangeSignals : IShellObserver
{
    /// <summary>For this process.</summary>
    public SignalQueue Here { get; } = new();

    /// <summary>For the others: commits of this one that they have not been told of.</summary>
    public SignalQueue Elsewhere { get; } = new();

    /// <summary>This process has committed changes of the tenant.</summary>
    public void Committed(string tenant)
    {
        Here.Post(tenant);
        Elsewhere.Post(tenant);
    }

    /// <summary>What the shell before it committed while this one was starting, this one has not heard of.</summary>
    public void Started(string tenant) => Here.Post(tenant);
}
