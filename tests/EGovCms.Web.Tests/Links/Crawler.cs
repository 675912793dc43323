using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EGovCms.Web.Tests.Links;

/// <summary>
/// Follows every link, asset, redirect and fragment of a site from where it is started, and keeps what is broken with the page that
/// leads there. It stays on the host.
/// </summary>
internal sealed partial class Crawler(HttpClient client, int limit)
{
    private static readonly (string Selector, string Attribute)[] References =
    [
        ("a[href], area[href], link[href]:not([rel=canonical]), use, image", "href"), ("img, script, source, iframe, video, audio, track", "src"),
        ("video", "poster"), ("form[method=get i], form:not([method])", "action"), ("[hx-get]", "hx-get"), ("object", "data"),
    ];

    private readonly ConcurrentDictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> _anchors = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Address, string Fragment, string From)> _fragments = [];
    private List<string> _next = [];

    /// <summary>What is broken: status, address and the page that leads there.</summary>
    public ConcurrentBag<string> Broken { get; } = [];

    /// <summary>Number of addresses asked for.</summary>
    public int Visited => _seen.Count;

    /// <summary>Addresses that answered with a page.</summary>
    public IReadOnlyCollection<string> Pages => [.. _anchors.Keys];

    /// <summary>Addresses not to follow.</summary>
    public Func<Uri, bool> Skip { get; init; } = _ => false;

    public async Task RunAsync(string start, CancellationToken cancellation)
    {
        Enqueue(new Uri(client.BaseAddress!, start), "the start");
        while (_next.Count > 0)
        {
            var round = Interlocked.Exchange(ref _next, []);
            if (_seen.Count > limit)
                throw new InvalidOperationException($"More than {limit} addresses: the site grows without end at {string.Join(", ", round.Take(5))}");
            await Parallel.ForEachAsync(round, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, VisitAsync);
        }

        foreach (var (address, fragment, from) in _fragments)
        {
            if (_anchors.TryGetValue(address, out var anchors) && !anchors.Contains(fragment))
                Broken.Add($"no '#{fragment}' in {address}, to which leads {from}");
        }
    }

    private async ValueTask VisitAsync(string address, CancellationToken cancellation)
    {
        using var response = await client.GetAsync(new Uri(address), cancellation);
        var status = (int)response.StatusCode;
        if (status >= 400)
            Broken.Add($"{status} {address} from {_seen[address]}");
        else if (status >= 300 && response.Headers.Location is { } target)
            Enqueue(new Uri(new Uri(address), target), address);
        else if (response.StatusCode == HttpStatusCode.OK)
            await ReadAsync(response, address, cancellation);
    }

    private async Task ReadAsync(HttpResponseMessage response, string address, CancellationToken cancellation)
    {
        var type = response.Content.Headers.ContentType?.MediaType;
        var text = await response.Content.ReadAsStringAsync(cancellation);
        if (type == "text/css")
        {
            foreach (Match reference in CssReference().Matches(text))
                Found(new Uri(address), reference.Groups["url"].Value);
        }
        else if (type is "text/html" or "image/svg+xml")
        {
            var document = await BrowsingContext.New(Configuration.Default)
                .GetService<IHtmlParser>()!.ParseDocumentAsync(text, cancellation);
            _anchors[address] = [.. document.All.Select(e => e.Id).OfType<string>()];
            ReadReferences(document, new Uri(address));
        }
    }

    private void ReadReferences(IDocument document, Uri page)
    {
        foreach (var (selector, attribute) in References)
        {
            foreach (var value in document.QuerySelectorAll(selector).Select(e => e.GetAttribute(attribute)))
            {
                if (!string.IsNullOrEmpty(value))
                    Found(page, value);
            }
        }

        foreach (var choice in document.QuerySelectorAll("[srcset]").SelectMany(e => e.GetAttribute("srcset")!.Split(',')))
            Found(page, choice.Trim().Split(' ')[0]);
    }

    private void Found(Uri page, string reference)
    {
        if (Uri.TryCreate(page, reference, out var target))
            Enqueue(target, page.AbsoluteUri);
        else
            Broken.Add($"malformed '{reference}' in {page}");
    }

    private void Enqueue(Uri target, string from)
    {
        if (target.Authority != client.BaseAddress!.Authority || target.Scheme != "http" || Skip(target))
            return;
        var address = target.GetLeftPart(UriPartial.Query);
        if (target.Fragment.Length > 1)
            _fragments.Add((address, Uri.UnescapeDataString(target.Fragment[1..]), from));
        if (!_seen.TryAdd(address, from))
            return;
        lock (_seen)
            _next.Add(address);
    }

    [GeneratedRegex("""url\(\s*["']?(?!data:)(?<url>[^"')]+)["']?\s*\)""")]
    private static partial Regex CssReference();
}
