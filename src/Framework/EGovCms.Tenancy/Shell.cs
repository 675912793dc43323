namespace EGovCms.Tenancy;

/// <summary>A started tenant.</summary>
internal sealed class Shell(ShellSettings settings, IServiceProvider services)
{
    private int _claims;

    public ShellSettings Settings { get; } = settings;

    public IServiceProvider Services { get; } = services;

    public ValueTask ReleaseAsync()
    {
        _claims--;
        return ValueTask.CompletedTask;
    }
}
