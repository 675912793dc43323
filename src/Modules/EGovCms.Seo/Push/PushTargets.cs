using EGovCms.Data.Settings;
using EGovCms.Privacy.Abstractions;
using EGovCms.Seo.Abstractions;
using EGovCms.Seo.Push.Queue;
using Microsoft.Extensions.Options;

namespace EGovCms.Seo.Push;

/// <summary>The search engines that the operator offers, and their keys. Scoped.</summary>
internal sealed class PushTargets(IEnumerable<IPushTarget> targets, IOptions<SearchPushOptions> options, ISettingsStore settings, IPersonalVault vault)
{
    public IReadOnlyList<IPushTarget> All { get; } = [.. targets.Where(target => EndpointOf(target, options.Value) is not null)];

    public IPushTarget? Find(string name) => All.FirstOrDefault(target => target.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the engine is told of some pages.</summary>
    public async ValueTask<PushCall> CallAsync(IPushTarget target, PushTargetSettings own, string key, IReadOnlyList<PushPageRow> pages, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        return new(EndpointOf(target, options.Value)!, new Uri(own.Site), key, [.. pages.Select(page => PageAddress.Of(own.Site, site, page)).Distinct()]);
    }

    /// <summary>Those that are switched on.</summary>
    public async ValueTask<IReadOnlyList<(IPushTarget Target, PushTargetSettings Settings)>> OnAsync(CancellationToken cancellation)
    {
        var all = await settings.GetAsync<SearchPushSettings>(cancellation);
        return [.. All.Select(target => (target, all.Of(target.Name))).Where(pair => pair.Item2 is { IsOn: true, Key.Length: > 0, Site.Length: > 0 })];
    }

    /// <summary>The readable key; null when it cannot be read any more.</summary>
    public string? KeyOf(PushTargetSettings target)
    {
        try
        {
            return vault.Unprotect(target.Key);
        }
        catch (PersonalDataLostException)
        {
            return null;
        }
    }

    private static Uri? EndpointOf(IPushTarget target, SearchPushOptions options)
    {
        if (!options.Endpoints.TryGetValue(target.Name, out var named))
            return target.DefaultEndpoint;
        return Uri.TryCreate(named, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
    }
}
