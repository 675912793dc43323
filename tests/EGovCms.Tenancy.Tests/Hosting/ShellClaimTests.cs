using EGovCms.Tenancy.Services;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Tests.Hosting;

/// <summary>A shell lives as long as someone holds a claim on it, and no longer.</summary>
public sealed class ShellClaimTests
{
    [Fact]
    public async Task Retired_shell_accepts_no_claim_and_ends_at_once_when_nobody_holds_one()
    {
        var shell = NewShell();

        await shell.RetireAsync();

        Assert.False(shell.TryClaim());
        Assert.True(shell.Ended.IsCompleted);
    }

    [Fact]
    public async Task Retired_shell_keeps_its_services_until_the_last_claim_comes_back()
    {
        var shell = NewShell();
        var service = shell.Services.GetRequiredService<Disposable>();
        Assert.True(shell.TryClaim());
        Assert.True(shell.TryClaim());

        await shell.RetireAsync();
        await shell.ReleaseAsync();

        Assert.False(service.Disposed);

        await shell.ReleaseAsync();

        Assert.True(service.Disposed);
    }

    [Fact]
    public async Task Claims_and_retirement_at_the_same_moment_never_meet_disposed_services()
    {
        for (var round = 0; round < 200; round++)
        {
            var shell = NewShell();
            var service = shell.Services.GetRequiredService<Disposable>();
            using var start = new Barrier(5);
            var clients = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                start.SignalAndWait();
                while (shell.TryClaim())
                {
                    Assert.False(service.Disposed);
                    await shell.ReleaseAsync();
                }
            }));
            var retirement = Task.Run(async () =>
            {
                start.SignalAndWait();
                await shell.RetireAsync();
            });

            await Task.WhenAll(clients.Append(retirement));
            await shell.Ended;

            Assert.True(service.Disposed);
        }
    }

    private static Shell NewShell()
    {
        var settings = new ShellSettings { Name = "zf" };
        var services = new TenantServices(new ServicePlans(new ServiceCollection().AddSingleton<Disposable>()), settings);
        return new Shell(settings, new Blueprint("", [], []), services);
    }

    private sealed class Disposable : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }
}
