using System.Security.Cryptography;
using EGovCms.Data.Settings;
using EGovCms.Privacy.Abstractions;
using EGovCms.Seo.Abstractions;
using EGovCms.Seo.Push.Queue;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Seo.Push.Admin;

/// <summary>Sets engines up, and shows how it stands with them. Scoped.</summary>
internal sealed class PushDesk(PushTargets targets, PushQueue queue, PushStates states, ISettingsStore settings, IPersonalVault vault, PushTrail trail)
{
    public async Task<IReadOnlyList<PushView>> ListAsync(string site, CancellationToken cancellation)
    {
        var all = await settings.GetAsync<SearchPushSettings>(cancellation);
        var views = new List<PushView>();
        foreach (var target in targets.All)
        {
            var (own, state) = (all.Of(target.Name), await states.ReadAsync(target.Name, cancellation));
            var waiting = await queue.Waiting(target.Name).CountAsync(cancellation);
            views.Add(new PushView
            {
                Name = target.Name,
                Title = target.Title,
                ShowsKey = target.ShowsKey,
                HasQuota = target.HasQuota,
                IsOn = own.IsOn,
                Site = own.Site.Length > 0 ? own.Site : site,
                HasKey = own.Key.Length > 0,
                Waiting = waiting,
                LastUtc = state.LastUtc,
                LastCount = state.LastCount,
                Problem = state.Problem is PushProblem.None && waiting > 0 && states.RemainingToday(state) == 0 ? PushProblem.QuotaUsed : state.Problem,
                Detail = state.Detail,
                NotBeforeUtc = state.NotBeforeUtc,
            });
        }

        return views;
    }

    /// <summary>Stores what was checked before; a key that was not typed stays.</summary>
    public async Task SaveAsync(IPushTarget target, bool isOn, string site, string? key, CancellationToken cancellation)
    {
        var all = await settings.GetAsync<SearchPushSettings>(cancellation);
        var before = all.Of(target.Name);
        if (key is null && before.Key.Length == 0 && target.ShowsKey)
            key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var after = new PushTargetSettings { IsOn = isOn, Site = site, Key = key is null ? before.Key : vault.Protect(key) };
        await settings.SaveAsync(new SearchPushSettings { Targets = new(all.Targets) { [target.Name] = after } }, cancellation);
        if (!isOn)
            await queue.ClearAsync(target.Name, cancellation);
        await states.ResetAsync(target.Name, cancellation);
        await trail.SavedAsync(target.Name, before, after, key is not null, cancellation);
        queue.WakeNow();
    }

    /// <summary>Whether the text is the key of one of the site's own.</summary>
    public async ValueTask<bool> ShowsAsync(string key, CancellationToken cancellation)
    {
        var all = await settings.GetAsync<SearchPushSettings>(cancellation);
        return targets.All.Any(target => target.ShowsKey && all.Of(target.Name) is { Key.Length: > 0 } own && targets.KeyOf(own) == key);
    }

    public ValueTask<SearchPushSettings> SettingsAsync(CancellationToken cancellation) => settings.GetAsync<SearchPushSettings>(cancellation);
}
