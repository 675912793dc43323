using System.Net;
using System.Runtime.CompilerServices;
using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Tests.Edit;

/// <summary>A site that moves to another prefix or host stays found.</summary>
public sealed class MovedSiteTests(TenantSite sqlite, PostgresTenantSite postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Old_prefix_leads_to_the_new_one_with_path_and_query_also_after_a_restart(string provider)
    {
        var site = provider == DatabaseProvider.Sqlite ? sqlite : postgres;
        var tenant = await site.AddAsync();
        var prefix = TenantSite.Unique();
        using var browser = await site.AdministratorAsync();
        var form = await browser.OpenAsync("/Admin/Tenants/" + tenant.Name);
        await browser.SubmitAsync(form, $"form[action$='/{tenant.Name}']", ("DisplayName", "新名称"), ("Prefix", prefix));

        using var client = site.CreateClient(followRedirects: false);
        using var response = await client.GetAsync(new Uri($"/{tenant.Prefix}/SignIn?returnUrl=%2Fx", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"{site.Url}/{prefix}/SignIn?returnUrl=%2Fx", response.Headers.Location!.OriginalString);
        await using var scope = await site.Shells.CreateScopeAsync("Default", Token);
        var stored = await scope.Services.GetRequiredService<IShellSettingsStore>().LoadAsync(Token);
        Assert.Equal([new("", tenant.Prefix)], stored.Single(s => s.Name == tenant.Name).Former);
    }

    [Fact]
    public async Task Former_prefix_can_be_given_to_another_site()
    {
        var tenant = await sqlite.AddAsync();
        await sqlite.Shells.UpdateAsync(tenant with { Prefix = TenantSite.Unique() }, Token);
        var heir = await sqlite.AddAsync();

        using var browser = await sqlite.AdministratorAsync();
        var form = await browser.OpenAsync("/Admin/Tenants/" + heir.Name);
        await browser.SubmitAsync(form, $"form[action$='/{heir.Name}']", ("Prefix", tenant.Prefix));

        using var client = sqlite.CreateClient(followRedirects: false);
        using var response = await client.GetAsync(new Uri($"/{tenant.Prefix}/SignIn", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(heir.DisplayName, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_let_go_from_memory_answers_the_next_request_and_is_collected()
    {
        var tenant = await sqlite.AddAsync();
        Assert.Equal(HttpStatusCode.OK, await sqlite.VisitAsync($"/{tenant.Prefix}/SignIn"));
        var services = await UnloadAsync(tenant.Name);

        for (var i = 0; i < 20 && services.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Yield();
        }

        Assert.False(services.IsAlive);
        Assert.Equal(HttpStatusCode.OK, await sqlite.VisitAsync($"/{tenant.Prefix}/SignIn"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> UnloadAsync(string name)
    {
        WeakReference services;
        await using (var scope = await sqlite.Shells.CreateScopeAsync(name, Token))
            services = new WeakReference(scope.Services.GetRequiredService<IServiceScopeFactory>());
        while (!await sqlite.Shells.TryUnloadAsync(name, Token))
            await Task.Yield();
        return services;
    }
}
