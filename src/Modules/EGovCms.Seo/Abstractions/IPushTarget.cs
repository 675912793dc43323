namespace EGovCms.Seo.Abstractions;

/// <summary>
/// A search engine, or a group of them, that wants to be told of new pages. A singleton of the tenant; register with <c>services.AddPushTarget&lt;T&gt;()</c>. It says nothing of
/// when and how often: that is the queue's matter.
/// </summary>
public interface IPushTarget
{
    /// <summary>Stable name: of its settings, its queue and its address in the configuration (<c>SearchPush:Endpoints</c>). Letters only.</summary>
    string Name { get; }

    /// <summary>What webmasters call it.</summary>
    string Title { get; }

    /// <summary>The engine's address unless the operator names another one. Webmasters never do: a server that calls what somebody typed reaches the machines beside it.</summary>
    Uri DefaultEndpoint { get; }

    /// <summary>Whether the key is one of the site's own, which it shows at <c>/{key}.txt</c>, so that the engine knows who sends; otherwise the engine has given it, and it is a secret.</summary>
    bool ShowsKey { get; }

    /// <summary>How many addresses a call may carry.</summary>
    int Most { get; }

    /// <summary>Whether the engine takes only so many addresses a day: it is told of what came, changed or went, not of the pages that list it.</summary>
    bool HasQuota => false;

    /// <summary>The key in what a webmaster typed or pasted; null when there is none.</summary>
    string? ReadKey(string typed);

    /// <summary>Tells the engine of some pages. What it throws counts as not reached. Nothing of it may name the key.</summary>
    Task<PushResult> SendAsync(PushCall call, CancellationToken cancellation);
}
