using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>
/// How the services of a blueprint's tenants are made, worked out once for all of them, each when it is first asked for. The rules are
/// those of Microsoft's container, by which the blueprint has been validated before: the last registration counts, lists are in the order of
/// registration, the longest constructor that can be satisfied is taken.
/// </summary>
internal sealed class ServicePlans : IServiceProviderIsKeyedService
{
    private readonly ServiceDescriptor[] _descriptors;
    private readonly ILookup<(Type, object?), ServiceDescriptor> _byType;
    private readonly ConcurrentDictionary<Type, Plan?> _plans = new();
    private readonly ConcurrentDictionary<(Type, object), Plan?> _keyed = new();
    private readonly Dictionary<(ServiceDescriptor, Type), Plan> _made = [];
    private readonly HashSet<(ServiceDescriptor, Type)> _under = [];
    private readonly Lock _planning = new();
    private int _singletons;
    private int _scoped;

    public ServicePlans(IEnumerable<ServiceDescriptor> descriptors)
    {
        _descriptors = [.. descriptors];
        _byType = _descriptors.ToLookup(d => (d.ServiceType, d.ServiceKey));
        _plans[typeof(IServiceProvider)] = new ScopePlan(static scope => scope);
        _plans[typeof(IServiceScopeFactory)] = new ScopePlan(static scope => scope.Root);
        _plans[typeof(ShellSettings)] = new ScopePlan(static scope => scope.Root.Settings);
        _plans[typeof(IServiceProviderIsService)] = _plans[typeof(IServiceProviderIsKeyedService)] = new ConstantPlan(this);
    }

    /// <summary>Services that a tenant makes once, as far as any has been asked for.</summary>
    public int SingletonCount => Volatile.Read(ref _singletons);

    /// <summary>Services that a scope makes once.</summary>
    public int ScopedCount => Volatile.Read(ref _scoped);

    public bool IsService(Type serviceType) => IsKeyedService(serviceType, null);

    public bool IsKeyedService(Type serviceType, object? serviceKey) =>
        !serviceType.IsGenericTypeDefinition && Find(serviceType, serviceKey) is not null;

    /// <summary>Null when there is no such service.</summary>
    public Plan? Find(Type type, object? key)
    {
        if (key is null ? _plans.TryGetValue(type, out var plan) : _keyed.TryGetValue((type, key), out plan))
            return plan;
        lock (_planning)
        {
            plan = Work(type, key);
            return key is null ? _plans.GetOrAdd(type, plan) : _keyed.GetOrAdd((type, key), plan);
        }
    }

    private Plan? Work(Type type, object? key)
    {
        if (Last(type, key) is { } exact)
            return PlanOf(exact, type);
        if (!type.IsConstructedGenericType)
            return null;
        var definition = type.GetGenericTypeDefinition();
        for (var i = _descriptors.Length - 1; i >= 0; i--)
        {
            // Asked for alone, one that does not fit its constraints is a mistake; in a list it is left out.
            if (_descriptors[i] is var open && open.ServiceType == definition && Equals(open.ServiceKey, key) && Definition(open) is { } implementation)
                return PlanOf(open, type, implementation.MakeGenericType(type.GenericTypeArguments));
        }

        return definition == typeof(IEnumerable<>) ? List(type.GenericTypeArguments[0], key) : null;
    }

    private ServiceDescriptor? Last(Type type, object? key)
    {
        var found = _byType[(type, key)].LastOrDefault();
        return found is null && key is not null && !Equals(key, KeyedService.AnyKey) ? _byType[(type, KeyedService.AnyKey)].LastOrDefault() : found;
    }

    private ListPlan List(Type item, object? key)
    {
        var parts = new List<Plan>();
        foreach (var descriptor in _descriptors)
        {
            if (!Equals(descriptor.ServiceKey, key))
                continue;
            if (descriptor.ServiceType == item)
                parts.Add(PlanOf(descriptor, item));
            else if (item.IsConstructedGenericType && descriptor.ServiceType == item.GetGenericTypeDefinition() && TryClose(descriptor, item, out var implementation))
                parts.Add(PlanOf(descriptor, item, implementation));
        }

        var lifetime = parts.Select(LifetimeOf).DefaultIfEmpty(ServiceLifetime.Singleton).Max();
        return new ListPlan(lifetime, NextSlot(lifetime), item, [.. parts]);
    }

    private static ServiceLifetime LifetimeOf(Plan plan) => plan is MadePlan made ? made.Lifetime : plan is ConstantPlan ? ServiceLifetime.Singleton : ServiceLifetime.Scoped;

    private static bool TryClose(ServiceDescriptor open, Type service, [NotNullWhen(true)] out Type? implementation)
    {
        implementation = null;
        if (Definition(open) is not { } definition)
            return false;
        try
        {
            implementation = definition.MakeGenericType(service.GenericTypeArguments);
            return true;
        }
        catch (ArgumentException)
        {
            // It does not fit the constraints: then it is not registered for this type.
            return false;
        }
    }

    private static Type? Definition(ServiceDescriptor descriptor) => descriptor.IsKeyedService ? descriptor.KeyedImplementationType : descriptor.ImplementationType;

    private Plan PlanOf(ServiceDescriptor descriptor, Type service, Type? implementation = null)
    {
        if (_made.TryGetValue((descriptor, service), out var known))
            return known;
        if (!_under.Add((descriptor, service)))
            throw new InvalidOperationException($"The service '{service}' depends on itself.");
        try
        {
            return _made[(descriptor, service)] = Make(descriptor, service, implementation);
        }
        finally
        {
            _under.Remove((descriptor, service));
        }
    }

    private Plan Make(ServiceDescriptor descriptor, Type service, Type? implementation)
    {
        var (lifetime, key) = (descriptor.Lifetime, descriptor.ServiceKey);
        if ((descriptor.IsKeyedService ? descriptor.KeyedImplementationInstance : descriptor.ImplementationInstance) is { } instance)
            return new ConstantPlan(instance);
        if (descriptor.IsKeyedService && descriptor.KeyedImplementationFactory is { } keyed)
            return new FactoryPlan(lifetime, NextSlot(lifetime), provider => keyed(provider, key));
        if (!descriptor.IsKeyedService && descriptor.ImplementationFactory is { } factory)
            return new FactoryPlan(lifetime, NextSlot(lifetime), factory);

        implementation ??= Definition(descriptor)!;
        var (constructor, parts) = Choose(implementation, key);
        var plan = new ConstructorPlan(lifetime, NextSlot(lifetime), constructor, parts);
        return lifetime == ServiceLifetime.Singleton && Array.Find(parts, part => part.NeedsScope) is not null
            ? throw new InvalidOperationException($"'{service}' is one for the whole tenant and takes a service of a scope in its constructor. Open a scope for that.")
            : plan;
    }

    private (ConstructorInfo, Plan[]) Choose(Type implementation, object? key)
    {
        foreach (var constructor in implementation.GetConstructors().OrderByDescending(c => c.GetParameters().Length))
        {
            if (TryFill(constructor, key, out var parts))
                return (constructor, parts);
        }

        throw new InvalidOperationException($"'{implementation}' has no public constructor whose parameters are all services.");
    }

    private bool TryFill(ConstructorInfo constructor, object? key, [NotNullWhen(true)] out Plan[]? parts)
    {
        var parameters = constructor.GetParameters();
        parts = new Plan[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (Fill(parameters[i], key) is not { } part)
            {
                parts = null;
                return false;
            }

            parts[i] = part;
        }

        return true;
    }

    private Plan? Fill(ParameterInfo parameter, object? key)
    {
        if (parameter.IsDefined(typeof(ServiceKeyAttribute)))
            return new ConstantPlan(key);
        var wanted = parameter.GetCustomAttribute<FromKeyedServicesAttribute>()?.Key;
        return Find(parameter.ParameterType, wanted)
            ?? (parameter.HasDefaultValue ? new ConstantPlan(DefaultOf(parameter)) : null);
    }

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.DefaultValue is { } value ? value
            : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? Activator.CreateInstance(parameter.ParameterType)
            : null;

    private int NextSlot(ServiceLifetime lifetime) => lifetime switch
    {
        ServiceLifetime.Singleton => _singletons++,
        ServiceLifetime.Scoped => _scoped++,
        _ => 0,
    };
}
