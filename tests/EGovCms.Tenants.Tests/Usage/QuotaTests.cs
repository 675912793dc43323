using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Data.Usage;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Tests.Usage;

/// <summary>A quota holds on every way in; what was typed stays, and the message tells what to do.</summary>
public sealed class QuotaTests(TenantSite sqlite, PostgresTenantSite postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Item_beyond_the_quota_is_not_stored_and_stays_on_the_page(string provider)
    {
        var site = Site(provider);
        var tenant = await AddAsync(site, new TenantQuota { ContentItems = 2 });
        using var browser = await site.AdministratorAsync();
        Assert.Equal(HttpStatusCode.OK, (await WriteAsync(browser, tenant, "第二条")).Status);

        var page = await WriteAsync(browser, tenant, "第三条");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("第三条", page.Document.QuerySelector("input[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Contains("上级管理员", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var list = await browser.OpenAsync($"/{tenant.Prefix}/Admin/Content");
        Assert.DoesNotContain("第三条", list.Text, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Items_that_come_at_once_do_not_both_take_the_last_place(string provider)
    {
        var site = Site(provider);
        var tenant = await AddAsync(site, new TenantQuota { ContentItems = 4 });

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            await using var scope = await site.Shells.CreateScopeAsync(tenant.Name, Token);
            var items = scope.Services.GetRequiredService<Content.Items.IContentItems>();
            var item = await items.NewAsync("Note", Token);
            item.Content["TitlePart"] = new JsonObject { ["Title"] = $"第 {i} 条" };
            return (await items.PublishAsync(item, Token)).Succeeded;
        }, Token)));

        Assert.Equal(3, outcomes.Count(stored => stored));
    }

    [Fact]
    public async Task Recipe_that_brings_more_than_the_quota_is_refused_and_its_step_undone()
    {
        var tenant = await AddAsync(sqlite, new TenantQuota { ContentItems = 2 });
        var step = """{ "name": "content", "data": [{ "ContentItemId": "note2", "ContentType": "Note" }, { "ContentItemId": "note3", "ContentType": "Note" }] }""";

        var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(tenant, step));

        Assert.Contains("2", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await MeasureAsync(sqlite, tenant)).ContentItems);
    }

    [Fact]
    public async Task Upload_beyond_the_quota_is_not_stored()
    {
        var tenant = await AddAsync(sqlite, new TenantQuota());
        var used = (await MeasureAsync(sqlite, tenant)).StorageBytes;
        tenant = await sqlite.Shells.UpdateAsync(sqlite.Settings(tenant.Name) with { Quota = new TenantQuota { StorageBytes = used + 100_000 } }, Token);
        using var browser = await sqlite.AdministratorAsync();

        var page = await UploadAsync(browser, tenant, new string('字', 50_000));

        Assert.Contains("存储空间不够", page, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(sqlite.Folder, "tenants", tenant.Name, "media", "a.txt")));
        page = await UploadAsync(browser, tenant, "short");
        Assert.Contains("a.txt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Media_step_beyond_the_quota_is_refused()
    {
        var tenant = await AddAsync(sqlite, new TenantQuota());
        await sqlite.Shells.UpdateAsync(tenant with { Quota = new TenantQuota { StorageBytes = 1 } }, Token);

        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(tenant, """{ "name": "media", "Files": [{ "TargetPath": "a.txt", "Base64": "YWE=" }] }"""));
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Join")]
    public async Task User_beyond_the_quota_is_not_added_and_stays_on_the_page(string act)
    {
        var tenant = await AddAsync(sqlite, new TenantQuota { Users = 0 });
        using var browser = await sqlite.AdministratorAsync();
        var form = await browser.OpenAsync($"/{tenant.Prefix}/Admin/Users/Create");
        var roles = form.Document.QuerySelector($"form[action$='/{act}'] input[value='Administrator']")!.GetAttribute("name")!;
        (string Name, string Value)[] values = act == "Create"
            ? [("UserName", "zhang.san"), ("DisplayName", "张三"), (roles, "Administrator")]
            : [("UserName", "zf.admin"), (roles, "Administrator")];

        var page = await browser.SubmitAsync(form, $"form[action$='/{act}']", values);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("上级管理员", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(values[0].Value, page.Document.QuerySelectorAll("input[name='UserName']").Select(i => i.GetAttribute("value")));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Create")]
    [InlineData(DatabaseProvider.Sqlite, "Join")]
    [InlineData(DatabaseProvider.Postgres, "Create")]
    [InlineData(DatabaseProvider.Postgres, "Join")]
    public async Task Users_that_come_at_once_do_not_both_take_the_last_place(string provider, string act)
    {
        var site = Site(provider);
        var tenant = await AddAsync(site, new TenantQuota { Users = 2 });
        using var browser = await site.AdministratorAsync();
        var names = Enumerable.Range(0, 6).Select(i => $"u{i}.{tenant.Name}").ToList();
        if (act == "Join")
        {
            foreach (var name in names)
                Assert.Equal(HttpStatusCode.OK, (await AddUserAsync(browser, await browser.OpenAsync("/Admin/Users/Create"), "Create", name)).Status);
        }

        var form = await browser.OpenAsync($"/{tenant.Prefix}/Admin/Users/Create");
        var pages = await Task.WhenAll(names.Select(name => AddUserAsync(browser, form, act, name)));

        Assert.Equal(2, pages.Count(page => page.Status == HttpStatusCode.OK));
        Assert.Equal(4, pages.Count(page => page.Status == HttpStatusCode.UnprocessableEntity));
        await using var scope = await site.Shells.CreateScopeAsync(tenant.Name, Token);
        var counted = await scope.Services.GetRequiredService<Accounts.Abstractions.IMemberships>().CountAsync([tenant.Name], Token);
        Assert.Equal(2, counted[tenant.Name]);
    }

    [Fact]
    public async Task Dashboard_and_list_show_used_of_allowed()
    {
        var tenant = await AddAsync(sqlite, new TenantQuota { ContentItems = 7, Users = 5 });
        using var browser = await sqlite.AdministratorAsync();

        var dashboard = await browser.OpenAsync($"/{tenant.Prefix}/Admin");
        var list = await browser.OpenAsync("/Admin/Tenants?q=" + tenant.Name);

        Assert.Equal(["1 / 7", "0 / 5"], dashboard.Document.QuerySelectorAll(".meters dd:not(.meter-bar)").Select(d => string.Join(' ', d.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))).TakeLast(2));
        Assert.Contains("1 / 7", list.Document.QuerySelector(".usage-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_is_measured_without_anyone_asking()
    {
        var tenant = await AddAsync(sqlite, new TenantQuota());
        await using var scope = await sqlite.Shells.CreateScopeAsync(tenant.Name, Token);

        await scope.Services.GetRequiredService<Data.Changes.IChangePump>().DrainAsync(Token);

        var usage = await scope.Services.GetRequiredService<ITenantUsages>().ReadAsync([tenant.Name], Token);
        Assert.Equal(1, usage[tenant.Name].ContentItems);
        Assert.True(usage[tenant.Name].StorageBytes > 0);
    }

    private TenantSite Site(string provider) => provider == DatabaseProvider.Sqlite ? sqlite : postgres;

    private static Task<ShellSettings> AddAsync(TenantSite site, TenantQuota quota)
    {
        var name = TenantSite.Unique();
        return site.AddAsync(new TenantSetupRequest { Name = name, DisplayName = "站点 " + name, Prefix = name, Recipe = "writing", Quota = quota });
    }

    private static Task<SitePage> AddUserAsync(SiteBrowser browser, SitePage form, string act, string name)
    {
        var roles = form.Document.QuerySelector($"form[action$='/{act}'] input[value='Administrator']")!.GetAttribute("name")!;
        (string Name, string Value)[] values = act == "Create"
            ? [("UserName", name), ("DisplayName", "张三"), (roles, "Administrator")]
            : [("UserName", name), (roles, "Administrator")];
        return browser.SubmitAsync(form, $"form[action$='/{act}']", values);
    }

    private static async Task<SitePage> WriteAsync(SiteBrowser browser, ShellSettings tenant, string title)
    {
        var page = await browser.OpenAsync($"/{tenant.Prefix}/Admin/Content/Create/Note");
        var form = page.Form("form[action*='/Content/Create/Note']");
        return await browser.SubmitAsync(form, (AngleSharp.Html.Dom.IHtmlElement)page.Document.QuerySelector("button[name='action'][value='Publish']")!, ("TitlePart.Title", title));
    }

    private static async Task<string> UploadAsync(SiteBrowser browser, ShellSettings tenant, string content)
    {
        var address = $"/{tenant.Prefix}/Admin/Media";
        var page = await browser.OpenAsync(address);
        var token = page.Document.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "files", "a.txt" },
        };
        using var response = await browser.Client.PostAsync(new Uri(address + "/Upload", UriKind.Relative), form, Token);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Token));
    }

    private Task<RecipeOutcome> RunAsync(ShellSettings tenant, string step) => sqlite.Services.GetRequiredService<IRecipeRunner>().RunAsync(
        tenant.Name, new Recipe { Name = "more", Steps = [(JsonObject)JsonNode.Parse(step)!] }, new RecipeRunOptions(), Token);

    private static async Task<TenantUsage> MeasureAsync(TenantSite site, ShellSettings tenant)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant.Name, Token);
        await scope.Services.GetRequiredService<Tenants.Usage.UsageMeter>().MeasureAsync(Token);
        return (await scope.Services.GetRequiredService<ITenantUsages>().ReadAsync([tenant.Name], Token))[tenant.Name];
    }
}
