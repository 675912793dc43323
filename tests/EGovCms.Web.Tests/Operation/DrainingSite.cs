using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StartupBase = EGovCms.Modules.StartupBase;

namespace EGovCms.Web.Tests.Operation;

/// <summary>A site with an address (<c>/held</c>) that answers when the test says so, and a clock that the test moves.</summary>
public sealed class DrainingSite(string drain) : OneSite(("Shutdown:Drain", drain))
{
    public TestClock Clock { get; } = new(DateTimeOffset.UtcNow);

    internal HeldRequest Held { get; } = new();

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(Held);
        builder.Services.Configure<TenancyOptions>(options => options.BaseStartups.Add(typeof(HeldStartup)));
    }

    // Whatever a test has left open must not keep the host from ending.
    public override async ValueTask DisposeAsync()
    {
        Held.Answer();
        Clock.Advance(TimeSpan.FromHours(1));
        await base.DisposeAsync();
    }

    /// <summary>A request under way.</summary>
    internal sealed class HeldRequest
    {
        private readonly TaskCompletionSource _reached = new();
        private readonly TaskCompletionSource _answer = new();

        /// <summary>Completes when the request has come in.</summary>
        public Task Reached => _reached.Task;

        public void Answer() => _answer.TrySetResult();

        public async Task<string> RunAsync()
        {
            _reached.SetResult();
            await _answer.Task;
            return "answered";
        }
    }

    private sealed class HeldStartup(HeldRequest held) : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) =>
            routes.MapGet("/held", () => held.RunAsync()).AllowAnonymous();
    }
}
