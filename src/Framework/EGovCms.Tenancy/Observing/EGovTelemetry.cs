using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EGovCms.Tenancy.Hosting;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy.Observing;

/// <summary>
/// The installation's meter and source of traces, both named <see cref="Name"/>. One for the host. While nobody listens, an instrument costs a look at
/// a field; what is counted anyway (<see cref="TenantTraffic"/>) is read when somebody asks.
/// </summary>
public sealed class EGovTelemetry : IDisposable
{
    /// <summary>The meter's and the source's name.</summary>
    public const string Name = "EGovCms";

    /// <summary>The tag that names the tenant.</summary>
    public const string TenantTag = "tenant";

    /// <summary>The value for tenants beyond <see cref="TenancyOptions.NamedTenants"/>.</summary>
    public const string OtherTenants = "_other";

    private readonly ConcurrentDictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _named;
    private int _count;

    internal EGovTelemetry(IMeterFactory meters, ShellHost host, TenantTraffics traffics, IOptions<TenancyOptions> options)
    {
        _named = options.Value.NamedTenants;
        Meter = meters.Create(Name);
        RequestCommands = Meter.CreateHistogram(
            "egovcms.request.db_commands", "{command}", "Statements to the databases in one request of a tenant.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [0, 1, 2, 3, 5, 8, 12, 20, 50, 100] });
        RenderDuration = Meter.CreateHistogram(
            "egovcms.page.render.duration", "s", "Making one public page: its queries and its templates.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });
        ChangeLag = Meter.CreateHistogram(
            "egovcms.changes.lag", "s", "From a change's commit to its having been handled by a consumer.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200] });
        ChangeFailures = Meter.CreateCounter<long>("egovcms.changes.failures", "{failure}", "Failed deliveries of changes to a consumer; each is tried again.");
        Meter.CreateObservableGauge("egovcms.tenants.known", () => host.Tenants.Count, "{tenant}", "Tenants of the installation.");
        Meter.CreateObservableGauge("egovcms.tenants.started", () => host.Started.Count, "{tenant}", "Tenants in the memory of this process.");
        Meter.CreateObservableCounter("egovcms.requests", () => Totals(traffics), "{request}", "Requests that a tenant answered; outcome: kept (a kept page) or made.");
        Meter.CreateObservableCounter(
            "egovcms.request.failures", () => Sum(traffics, t => t.Failed), "{request}", "Requests that a tenant answered with 500 or more.");
    }

    /// <summary>For further instruments.</summary>
    public Meter Meter { get; }

    /// <summary>For spans.</summary>
    public ActivitySource Source { get; } = new(Name);

    /// <summary>Statements in each request.</summary>
    public Histogram<int> RequestCommands { get; }

    /// <summary>Seconds in which public pages were made.</summary>
    public Histogram<double> RenderDuration { get; }

    /// <summary>Seconds by which consumers of the change log are behind.</summary>
    public Histogram<double> ChangeLag { get; }

    /// <summary>Deliveries to consumers that failed.</summary>
    public Counter<long> ChangeFailures { get; }

    /// <summary>
    /// The tenant as a tag: its name for the first so many that are seen, one word for all others, so that thousands of tenants do not make
    /// thousands of series.
    /// </summary>
    public KeyValuePair<string, object?> Tag(string tenant) => new(TenantTag, Label(tenant));

    private string Label(string tenant)
    {
        if (_labels.TryGetValue(tenant, out var label))
            return label;
        return Volatile.Read(ref _count) < _named && Interlocked.Increment(ref _count) <= _named ? _labels.GetOrAdd(tenant, tenant) : OtherTenants;
    }

    /// <inheritdoc />
    public void Dispose() => Source.Dispose();

    private IEnumerable<Measurement<long>> Totals(TenantTraffics traffics) =>
        Sum(traffics, t => t.Kept, "kept").Concat(Sum(traffics, t => t.Made, "made"));

    private IEnumerable<Measurement<long>> Sum(TenantTraffics traffics, Func<TenantTraffic, long> of, string? outcome = null) =>
        from tenant in traffics.All
        group of(tenant) by Label(tenant.Tenant) into label
        select outcome is null
            ? new Measurement<long>(label.Sum(), new KeyValuePair<string, object?>(TenantTag, label.Key))
            : new Measurement<long>(label.Sum(), new(TenantTag, label.Key), new("outcome", outcome));
}
