using EGovCms.Tenancy.Services;
using EGovCms.Tenancy.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Tests;

public sealed class ShellTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shell_keeps_its_services_while_a_claim_is_held()
    {
        var (shell, one) = Create();
        Assert.True(shell.TryClaim());

        await shell.RetireAsync();

        Assert.False(one.IsDisposed);
        await shell.ReleaseAsync();
        Assert.True(one.IsDisposed);
        Assert.True(shell.Ended.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Shell_refuses_claims_once_retired()
    {
        var (shell, one) = Create();

        await shell.RetireAsync();

        Assert.True(one.IsDisposed);
        Assert.False(shell.TryClaim());
    }

    [Fact]
    public async Task Shell_disposes_once_when_retired_twice_under_a_claim()
    {
        var (shell, _) = Create();
        Assert.True(shell.TryClaim());

        await shell.RetireAsync();
        await shell.RetireAsync();
        await shell.ReleaseAsync();

        await shell.Ended.WaitAsync(Token);
    }

    [Fact]
    public async Task Shell_never_disposes_under_a_claim_when_claims_and_retirement_race()
    {
        for (var round = 0; round < 200; round++)
        {
            var (shell, one) = Create();
            using var start = new Barrier(5);
            var seenDisposed = 0;
            var claims = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                start.SignalAndWait(Token);
                while (shell.TryClaim())
                {
                    if (one.IsDisposed)
                        Interlocked.Increment(ref seenDisposed);
                    await shell.ReleaseAsync();
                }
            }, Token)).ToList();
            claims.Add(Task.Run(async () =>
            {
                start.SignalAndWait(Token);
                await shell.RetireAsync();
            }, Token));

            await Task.WhenAll(claims);
            await shell.Ended.WaitAsync(Token);

            Assert.Equal(0, seenDisposed);
            Assert.True(one.IsDisposed);
        }
    }

    private static (Shell Shell, OneTenant One) Create()
    {
        var settings = new ShellSettings { Name = "zf" };
        var services = new TenantServices(new ServicePlans(new ServiceCollection().AddSingleton<OneTenant>()), settings);
        return (new Shell(settings, new Blueprint("", [], []), services), services.GetRequiredService<OneTenant>());
    }
}
