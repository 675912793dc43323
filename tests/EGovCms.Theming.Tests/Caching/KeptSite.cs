using EGovCms.Data.Changes;
using EGovCms.Tenancy;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>A site whose pages say how often they were made.</summary>
internal sealed class KeptSite : IAsyncDisposable
{
    private HttpClient? _client;
    private int _made;

    public TenantSite Site { get; private init; } = new() { KeepsPages = true };

    public HttpClient Client => _client!;

    public int Made => Volatile.Read(ref _made);

    /// <summary>With pages at <c>/</c> and <c>/other</c>, and <paramref name="before"/> run each time one is made.</summary>
    public static async Task<KeptSite> StartAsync(
        Func<HttpContext, Task>? before = null, string body = "{{ Model.Number }}", TenantSite? site = null, IReadOnlyCollection<string>? dependsOn = null)
    {
        var kept = new KeptSite { Site = site ?? new TenantSite { KeepsPages = true } };
        kept.Site.ThemeHas("Body", body);
        foreach (var path in (string[])["/", "/other"])
        {
            kept.Site.Endpoints[path] = async http =>
            {
                var number = Interlocked.Increment(ref kept._made);
                if (before is not null)
                    await before(http);
                await new PageResult(new Shape("Body") { ["Number"] = number }) { DependsOn = dependsOn }.ExecuteAsync(http);
            };
        }

        kept._client = await kept.Site.StartAsync();
        // The first request starts the tenant, which stands behind no gate yet.
        await kept._client.GetAsync(new Uri("/nothing", UriKind.Relative));
        await kept._client.GetAsync(new Uri("/zf/nothing", UriKind.Relative));
        return kept;
    }

    public Task<string> GetAsync(string path = "/", params (string Name, string Value)[] headers) => ReadAsync(HttpMethod.Get, path, headers);

    public async Task<string> ReadAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(method, path, headers);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    /// <summary>What the change log would tell.</summary>
    public async Task ChangeAsync(string kind, string subject, object? data = null)
    {
        await using var scope = await Site.Services.GetRequiredService<IShellHost>().CreateScopeAsync(ShellSettings.DefaultName);
        var json = data is null ? default(System.Text.Json.JsonElement?) : System.Text.Json.JsonSerializer.SerializeToElement(data);
        foreach (var observer in scope.Services.GetServices<IChangeObserver>())
            observer.Observe([new ChangeEntry(1, kind, subject, DateTime.UnixEpoch, json)]);
    }

    public PageMemory Memory => Site.Services.GetRequiredService<PageMemory>();

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await Site.DisposeAsync();
    }
}
