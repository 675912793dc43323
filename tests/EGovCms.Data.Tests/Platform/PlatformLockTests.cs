using EGovCms.Data.Platform;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Platform;

public sealed class PlatformLockTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Lock_is_held_by_one_of_two_nodes_at_a_time(string provider)
    {
        await using var first = await TestInstallation.CreateAsync(provider);
        await using var second = await SecondNodeAsync(provider, first);
        var (inside, most, entered) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            await using var held = await Database(i % 2 == 0 ? first : second).LockAsync("turn", Token);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Increment(ref entered);
            Interlocked.Decrement(ref inside);
        }, Token)));

        Assert.Equal((12, 1), (entered, most));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Lock_keeps_no_one_from_what_has_another_name(string provider)
    {
        await using var first = await TestInstallation.CreateAsync(provider);
        await using var second = await SecondNodeAsync(provider, first);

        await using var one = await Database(first).LockAsync("one", Token);
        await using var other = await Database(second).LockAsync("other", Token);
        // A store that is migrated meanwhile waits for neither.
        await second.AddTenantAsync("zf");
        await using var scope = await second.ScopeAsync("zf");
        Assert.Equal("zf", scope.Settings.Name);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Who_waits_for_the_lock_can_give_up(string provider)
    {
        await using var first = await TestInstallation.CreateAsync(provider);
        await using var second = await SecondNodeAsync(provider, first);
        await using var held = await Database(first).LockAsync("turn", Token);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var waiting = Database(second).LockAsync("turn", giveUp.Token);
        Assert.False(waiting.IsCompleted);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static IPlatformDatabase Database(TestInstallation node) => node.Host.GetRequiredService<IPlatformDatabase>();

    private static Task<TestInstallation> SecondNodeAsync(string provider, TestInstallation first) => TestInstallation.CreateAsync(provider, options =>
    {
        options.Folder = first.Folder;
        options.ConnectionString = first.ConnectionString;
    });
}
