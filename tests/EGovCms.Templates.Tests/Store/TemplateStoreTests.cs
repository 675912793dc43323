using EGovCms.Data.Changes;
using EGovCms.Templates.Store;
using EGovCms.Templates.Tests.Support;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Templates.Tests.Store;

public sealed class TemplateStoreTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Changed_template_is_seen_at_once_and_a_draft_is_not(string provider)
    {
        await using var installation = await TemplatesSite.CreateAsync(provider);

        await ChangeAsync(installation, store => store.SaveAsync("Content", "first", default));
        Assert.Equal("first", (await installation.TemplatesAsync())["Content"]);

        await ChangeAsync(installation, store => store.SaveDraftAsync("Content", "draft", default));
        Assert.Equal("first", (await installation.TemplatesAsync())["Content"]);

        await ChangeAsync(installation, store => store.SaveAsync("CONTENT", "second", default));
        Assert.Equal("second", Assert.Single(await installation.TemplatesAsync()).Value);

        await ChangeAsync(installation, store => store.RemoveAsync("Content", default));
        Assert.Empty(await installation.TemplatesAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_made_in_another_process_is_seen(string provider)
    {
        await using var here = await TemplatesSite.CreateAsync(provider);
        await using var there = await TemplatesSite.CreateAsync(provider, options =>
        {
            options.Folder = here.Folder;
            options.ConnectionString = here.ConnectionString;
        });
        Assert.Empty(await there.TemplatesAsync());

        await ChangeAsync(here, store => store.SaveAsync("Content", "news", default));
        await using (var scope = await there.ScopeAsync(TemplatesSite.Tenant))
            await scope.Services.GetRequiredService<IChangePump>().DrainAsync();

        Assert.Equal("news", (await there.TemplatesAsync())["Content"]);
    }

    private static async Task ChangeAsync(TestInstallation installation, Func<TemplateStore, Task> change)
    {
        await using var scope = await installation.ScopeAsync(TemplatesSite.Tenant);
        await change(scope.Services.GetRequiredService<TemplateStore>());
    }
}
