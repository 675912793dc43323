using System.Security.Claims;
using EGovCms.Tenancy;
using EGovCms.Theming.Display;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Liquid.Tags;
using EGovCms.Theming.Output;

namespace EGovCms.Theming.Caching;

/// <summary>Keeps parts of pages, in the same memory and by the same tags as whole pages. Scoped.</summary>
internal sealed class PartCache(TenantPages pages, PageMemory memory, PageDependencies dependencies, IShellHost shells, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>How many parts this request makes now, one inside the other.</summary>
    private int _making;

    /// <summary>The key of the block's content for this visitor, or null when it is not kept for them.</summary>
    /// <exception cref="ArgumentException">It varies by something unknown.</exception>
    public PageKey? KeyOf(CacheArguments cache, RenderSession session)
    {
        var vary = string.Join('\n', cache.VaryBy.Select(context => $"{context}={Value(context, session)}"));
        var personal = session.Http?.User.Identity?.IsAuthenticated == true && !cache.VaryBy.Any(IsUser);
        if (!memory.Options.Enabled || personal)
            return null;
        // Texts, links and looks differ by these in every template.
        var (culture, display) = (session.UICulture.Name, DisplayPreferences.From(session.Http).ToString());
        return new PageKey("\0part", vary, session.Http?.Request.Scheme ?? "", session.Http?.Request.Host.Value ?? "", $"{culture};{session.Environment.PathBase};{display}", cache.Id);
    }

    /// <summary>What is kept, or else what <paramref name="render"/> writes: once for all who ask for it meanwhile, if it may be kept.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> GetAsync(PageKey key, CacheArguments cache, RenderSession session, Func<TextWriter, ValueTask> render)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var slot = pages.Find(key, shells.Tenants);
            if (slot?.Kept is CachedPart kept)
                return Shown(kept);
            // Found lately to be nobody else's.
            if (slot is not null)
                break;
            var rendering = pages.Begin(key, out var leads);
            if (leads)
                return await LeadAsync(key, rendering, cache, session, render);
            // Who makes a part waits for none: two that need each other's would wait in vain.
            if (_making > 0)
                break;
            var outcome = await WaitAsync(rendering, session);
            if (outcome.Kept is CachedPart made)
                return Shown(made);
            if (!outcome.Abandoned)
                break;
        }

        return (await MakeAsync(cache, session, render)).Part.Utf8;
    }

    private async ValueTask<ReadOnlyMemory<byte>> LeadAsync(
        PageKey key, Rendering rendering, CacheArguments cache, RenderSession session, Func<TextWriter, ValueTask> render)
    {
        var outcome = default(RenderOutcome);
        var pass = false;
        try
        {
            // Another may have kept it between the look-up and the beginning.
            if (pages.Find(key, shells.Tenants)?.Kept is CachedPart kept)
            {
                outcome = new RenderOutcome(null, Abandoned: true);
                return Shown(kept);
            }

            var (part, isForOthers) = await MakeAsync(cache, session, render);
            (outcome, pass) = (new RenderOutcome(isForOthers ? part : null), !isForOthers);
            return part.Utf8;
        }
        catch (OperationCanceledException)
        {
            outcome = new RenderOutcome(null, Abandoned: true);
            throw;
        }
        finally
        {
            pages.End(key, rendering, outcome, pass);
        }
    }

    private async Task<RenderOutcome> WaitAsync(Rendering rendering, RenderSession session)
    {
        try
        {
            return await rendering.Outcome.WaitAsync(memory.Options.LongestWait, time, session.Http?.RequestAborted ?? default);
        }
        catch (TimeoutException)
        {
            return default;
        }
    }

    private ReadOnlyMemory<byte> Shown(CachedPart part)
    {
        dependencies.Add(part.Tags);
        if (part.ShownUntil is { } until)
            dependencies.ExpireAt(until);
        return part.Utf8;
    }

    private async ValueTask<(CachedPart Part, bool IsForOthers)> MakeAsync(CacheArguments cache, RenderSession session, Func<TextWriter, ValueTask> render)
    {
        var (tenants, effects) = (shells.Tenants, session.Page.Effects);
        var record = dependencies.Open();
        _making++;
        try
        {
            dependencies.Add(cache.DependsOn);
            using var output = new Utf8HtmlWriter(session.Engine.Limits.MaxOutputBytes);
            await render(output);
            // A page is no younger than the parts that it shows.
            foreach (var end in (DateTimeOffset?[])[cache.ExpiresOn, time.GetUtcNow() + cache.ExpiresAfter])
            {
                if (end is { } instant)
                    dependencies.ExpireAt(instant);
            }

            // What else it does to the page it would not do when it is only copied: it is rendered each time.
            return (Part(output.WrittenSpan.ToArray(), cache, record, tenants), record.MayBeKept && session.Page.Effects == effects);
        }
        finally
        {
            _making--;
            dependencies.Close(record);
        }
    }

    private CachedPart Part(byte[] utf8, CacheArguments cache, DependencyRecord record, object tenants)
    {
        var now = time.GetUtcNow();
        var latest = now + memory.Options.MaxAge;
        if (record.Tags.Count == 0)
            record.Tags.Add(PageTag.Content);
        return new CachedPart(utf8)
        {
            Expires = record.Expires is { } end && end < latest ? end : latest,
            ShownUntil = record.Expires,
            Sliding = cache.ExpiresSliding ?? record.Sliding,
            Tags = [.. record.Tags],
            Platform = record.Tags.Contains(PageTag.Platform) ? new(tenants) : null,
        };
    }

    private static bool IsUser(string context) => context is "user" or "user.roles";

    private static string Roles(ClaimsPrincipal? user) =>
        user is null ? "" : string.Join(',', user.FindAll(ClaimTypes.Role).Select(claim => claim.Value).Order(StringComparer.Ordinal));

    private static string Value(string context, RenderSession session)
    {
        var request = session.Http?.Request;
        return context switch
        {
            "user" => session.Http?.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            "user.roles" => Roles(session.Http?.User),
            "route" => request?.Path.Value ?? "",
            "query" => request?.QueryString.Value ?? "",
            "culture" or "display" => "",
            _ when context.StartsWith("query:", StringComparison.Ordinal) => request?.Query[context["query:".Length..]].ToString() ?? "",
            _ => throw new ArgumentException($"A 'cache' block cannot vary by '{context}': use user, user.roles, route, query, query:name, culture or display."),
        };
    }
}
