using EGovCms.Tenancy.Services;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Tests.Services;

/// <summary>Tenants' services come about by the rules of Microsoft's container.</summary>
public sealed class ServicePlansTests
{
    private static readonly ShellSettings Settings = new() { Name = "zf" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Same_registrations_give_the_same_services_as_microsofts_container()
    {
        var services = new ServiceCollection();
        services.AddSingleton<INamed, First>().AddScoped<INamed, Second>().AddTransient<INamed>(_ => new Third());
        services.AddSingleton(typeof(IHolder<>), typeof(Holder<>));
        services.AddSingleton(typeof(IHolder<>), typeof(StructHolder<>));
        services.AddSingleton<IHolder<string>, StringHolder>();
        services.AddKeyedSingleton<INamed, First>("a").AddKeyedSingleton<INamed>("b", (_, key) => new Named($"made for {key}")).AddKeyedSingleton<INamed, Second>(KeyedService.AnyKey);
        services.AddScoped<Chooser>().AddTransient<Many>();

        await using var theirs = services.BuildServiceProvider();
        await using var ours = Create(services);
        Assert.Equal(Describe(theirs), Describe(ours));
    }

    [Fact]
    public async Task Services_live_as_long_as_they_say()
    {
        await using var tenant = Create(new ServiceCollection().AddSingleton<First>().AddScoped<Second>().AddTransient<Third>());
        await using var one = tenant.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        await using var other = tenant.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();

        Assert.Same(one.ServiceProvider.GetRequiredService<First>(), other.ServiceProvider.GetRequiredService<First>());
        Assert.Same(tenant.GetRequiredService<First>(), other.ServiceProvider.GetRequiredService<First>());
        Assert.Same(one.ServiceProvider.GetRequiredService<Second>(), one.ServiceProvider.GetRequiredService<Second>());
        Assert.NotSame(one.ServiceProvider.GetRequiredService<Second>(), other.ServiceProvider.GetRequiredService<Second>());
        Assert.NotSame(one.ServiceProvider.GetRequiredService<Third>(), one.ServiceProvider.GetRequiredService<Third>());
    }

    [Fact]
    public async Task Tenants_share_plans_and_constants_and_nothing_else()
    {
        var plans = new ServicePlans(new ServiceCollection().AddSingleton(new Named("shared")).AddSingleton<First>());
        await using var one = new TenantServices(plans, Settings);
        await using var other = new TenantServices(plans, Settings with { Name = "sw" });

        Assert.Same(one.GetRequiredService<Named>(), other.GetRequiredService<Named>());
        Assert.NotSame(one.GetRequiredService<First>(), other.GetRequiredService<First>());
        Assert.Equal("sw", other.GetRequiredService<ShellSettings>().Name);
    }

    [Fact]
    public async Task Scoped_service_is_refused_outside_of_a_scope_and_inside_a_singleton()
    {
        await using var tenant = Create(new ServiceCollection()
            .AddScoped<INamed, Second>().AddScoped<Second>().AddTransient<Many>().AddSingleton<Chooser>().AddSingleton<Holder<int>>(p => new(p.GetRequiredService<Second>().Name.Length)));
        await using var scope = tenant.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();

        Assert.Throws<InvalidOperationException>(() => tenant.GetService<Second>());
        Assert.Throws<InvalidOperationException>(() => tenant.GetService<Many>());
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetService<Chooser>());
        Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetService<Holder<int>>());
        Assert.NotNull(scope.ServiceProvider.GetService<Many>());
    }

    [Fact]
    public async Task What_was_made_is_disposed_the_newest_first_and_what_was_given_is_not()
    {
        var log = new List<string>();
        var given = new Closing("given", log);
        var tenant = Create(new ServiceCollection()
            .AddSingleton(given).AddKeyedSingleton("a", (_, _) => new Closing("a", log)).AddKeyedSingleton("b", (_, _) => new Closing("b", log))
            .AddKeyedScoped("c", (_, _) => new Closing("c", log)).AddKeyedTransient("d", (_, _) => new Closing("d", log)));
        tenant.GetRequiredService<Closing>();
        tenant.GetRequiredKeyedService<Closing>("a");
        tenant.GetRequiredKeyedService<Closing>("b");
        await using (var scope = tenant.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredKeyedService<Closing>("c");
            scope.ServiceProvider.GetRequiredKeyedService<Closing>("d");
        }

        Assert.Equal(["d", "c"], log);
        await tenant.DisposeAsync();
        Assert.Equal(["d", "c", "b", "a"], log);
        Assert.Throws<ObjectDisposedException>(() => tenant.GetService<Closing>());
    }

    [Fact]
    public async Task Singleton_is_made_once_however_many_ask_at_once()
    {
        var made = 0;
        await using var tenant = Create(new ServiceCollection().AddSingleton(_ =>
        {
            Interlocked.Increment(ref made);
            Thread.Yield();
            return new First();
        }));
        using var start = new Barrier(8);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Token);
                return tenant.GetRequiredService<First>();
            }, Token, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Single(all.Distinct());
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Service_that_could_not_be_made_is_tried_again()
    {
        var broken = true;
        await using var tenant = Create(new ServiceCollection().AddSingleton(_ => broken ? throw new IOException("down") : new First()));

        Assert.Throws<IOException>(() => tenant.GetService<First>());
        broken = false;
        Assert.NotNull(tenant.GetService<First>());
    }

    [Fact]
    public async Task Circle_is_told_and_does_not_hang()
    {
        await using var tenant = Create(new ServiceCollection()
            .AddSingleton<Egg>().AddSingleton<Hen>().AddSingleton(p => new Named(p.GetRequiredService<Named>().Name)));

        Assert.Throws<InvalidOperationException>(() => tenant.GetService<Hen>());
        Assert.Throws<InvalidOperationException>(() => tenant.GetService<Named>());
    }

    private static TenantServices Create(IServiceCollection services) => new(new ServicePlans(services), Settings);

    private static List<string> Describe(IServiceProvider provider)
    {
        using var scope = provider.CreateScope();
        var services = scope.ServiceProvider;
        var known = services.GetRequiredService<IServiceProviderIsService>();
        return
        [
            services.GetRequiredService<INamed>().Name,
            .. services.GetServices<INamed>().Select(n => n.Name),
            .. services.GetServices<IHolder<string>>().Select(h => h.GetType().Name),
            .. services.GetServices<IHolder<int>>().Select(h => h.GetType().Name),
            services.GetRequiredService<IHolder<string>>().GetType().Name,
            services.GetRequiredService<IHolder<int>>().GetType().Name,
            Record.Exception(() => services.GetService<IHolder<object>>())!.GetType().Name,
            services.GetRequiredKeyedService<INamed>("a").Name,
            services.GetRequiredKeyedService<INamed>("b").Name,
            services.GetRequiredKeyedService<INamed>("c").Name,
            .. services.GetKeyedServices<INamed>("a").Select(n => n.Name),
            services.GetRequiredService<Chooser>().Chosen,
            services.GetRequiredService<Many>().Names,
            $"{services.GetService<Egg>() is null} {services.GetServices<Egg>().Count()}",
            $"{known.IsService(typeof(INamed))} {known.IsService(typeof(Egg))} {known.IsService(typeof(IEnumerable<Egg>))} {known.IsService(typeof(IHolder<>))} {known.IsService(typeof(IServiceProvider))}",
        ];
    }

    private interface INamed
    {
        string Name { get; }
    }

    private interface IHolder<T>;

    private class Named(string name) : INamed
    {
        public string Name => name;
    }

    private sealed class First() : Named("first");

    private sealed class Second() : Named("second");

    private sealed class Third() : Named("third");

    private sealed class Holder<T>(T? value = default) : IHolder<T>
    {
        public T? Value => value;
    }

    private sealed class StructHolder<T> : IHolder<T>
        where T : struct;

    private sealed class StringHolder : IHolder<string>;

    private sealed class Many(IEnumerable<INamed> all)
    {
        public string Names => string.Join(' ', all.Select(n => n.Name));
    }

    private sealed class Chooser
    {
        public Chooser(INamed named) => Chosen = named.Name;

        public Chooser(INamed named, [FromKeyedServices("b")] INamed keyed, int number = 7) => Chosen = $"{named.Name} {keyed.Name} {number}";

        public Chooser(INamed named, Egg missing) => Chosen = $"{named.Name} {missing}";

        public string Chosen { get; }
    }

    private sealed record Egg(Hen Hen);

    private sealed record Hen(Egg Egg);

    private sealed class Closing(string name, List<string> log) : IDisposable
    {
        public void Dispose() => log.Add(name);
    }
}
