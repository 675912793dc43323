using System.Net;
using System.Net.Sockets;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(EGovCms.SignOn.Tests.HostsSite))]

namespace EGovCms.SignOn.Tests;

/// <summary>The portal on platform.localhost, sites a and b on hosts of their own, site c on the portal's host.</summary>
public sealed class HostsSite : SiteFixture
{
    private const string Steps = """{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }""";
    private readonly int _port = Loopback.FreePort();

    protected override string Recipe => "portal";

    public string Platform => Address("platform");

    /// <summary>The address of a host of this installation, without a slash at its end.</summary>
    public string Address(string host) => $"http://{host}.localhost:{_port}";

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        foreach (var name in new[] { "portal", "site" })
            File.WriteAllText(Path.Combine(recipes, name + ".recipe.json"), $$"""{ "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, "steps": [{{Steps}}] }""");
        builder.WebHost.UseUrls($"http://127.0.0.1:{_port}");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["SignOn:Authority"] = Platform,
            ["SignOn:BackChannel"] = $"http://127.0.0.1:{_port}",
        });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAsync("a", "", "a.localhost");
        await AddAsync("b", "b", "b.localhost");
        await AddAsync("c", "c");
    }

    public async Task<ShellSettings> AddAsync(string name, string prefix, params string[] hosts)
    {
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName);
        var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(
            new TenantSetupRequest { Name = name, DisplayName = "站点 " + name, Prefix = prefix, Hosts = hosts, Recipe = "site" });
        return result.Succeeded ? result.Settings! : throw new InvalidOperationException(string.Join(' ', result.Problems.Select(p => p.Message)));
    }

    public ShellSettings Settings(string name) => Shells.TryGetSettings(name, out var settings) ? settings : throw new KeyNotFoundException(name);

    /// <summary>A browser that reaches every host of the installation, as name resolution would lead it.</summary>
    public HttpClient CreateAnyHostClient(bool followRedirects = true, CookieContainer? cookies = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = followRedirects,
        // A header that a test writes itself is kept only without a jar.
        UseCookies = followRedirects || cookies is not null,
        CookieContainer = cookies ?? new CookieContainer(),
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, _port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    public SiteBrowser CreateAnyHostBrowser(bool followRedirects = true) => new(CreateAnyHostClient(followRedirects));
}
