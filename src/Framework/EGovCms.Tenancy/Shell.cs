using EGovCms.Tenancy.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy;

/// <summary>
/// A started tenant: its settings as they were then, its services, its blueprint. Requests and scopes hold claims; once
/// retired it accepts none, and disposes its services when the last claim is given back.
/// </summary>
internal sealed class Shell(ShellSettings settings, Blueprint blueprint, TenantServices services)
{
    // One word for both facts, so that claiming and retiring cannot miss each other: the count, and the top bit for retired.
    private const int Retired = int.MinValue;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    public ShellSettings Settings { get; } = settings;

    public Blueprint Blueprint { get; } = blueprint;

    public IServiceProvider Services { get; } = services;

    /// <summary>What sees its requests first, or null.</summary>
    public IRequestGate? Gate { get; } = services.GetService<IRequestGate>();

    /// <summary>Completes when the shell is retired and its last claim has been given back.</summary>
    public Task Ended => _ended.Task;

    /// <summary>False when the shell is retired: ask the host for the new one.</summary>
    public bool TryClaim()
    {
        for (var state = Volatile.Read(ref _state); state >= 0;)
        {
            var seen = Interlocked.CompareExchange(ref _state, state + 1, state);
            if (seen == state)
                return true;
            state = seen;
        }

        return false;
    }

    public ValueTask ReleaseAsync() =>
        Interlocked.Decrement(ref _state) == Retired ? EndAsync() : ValueTask.CompletedTask;

    /// <summary>Retires the shell if nobody holds a claim on it, and disposes its services; else leaves it as it is.</summary>
    public async ValueTask<bool> TryRetireUnusedAsync()
    {
        if (Interlocked.CompareExchange(ref _state, Retired, 0) != 0)
            return false;
        await EndAsync();
        return true;
    }

    /// <summary>Accepts no further claim.</summary>
    public ValueTask RetireAsync()
    {
        var before = Interlocked.Or(ref _state, Retired);
        return before == 0 ? EndAsync() : ValueTask.CompletedTask;
    }

    /// <summary>Runs a request that has claimed the shell in the blueprint's pipeline, on this tenant's services.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var before = context.RequestServices;
        await using var scope = Services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.Features.Set<ITenantFeature>(new TenantFeature(Settings));
        try
        {
            await Blueprint.Pipeline(context);
        }
        finally
        {
            context.RequestServices = before;
        }
    }

    private async ValueTask EndAsync()
    {
        await services.DisposeAsync();
        _ended.TrySetResult();
    }
}
