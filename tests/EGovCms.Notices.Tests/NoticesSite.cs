using System.Text.Json.Nodes;
using EGovCms.Accounts.Store;
using EGovCms.Data;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Outbox;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Notices.Tests;

/// <summary>The platform and one body below it, both with notices, and a mail server.</summary>
public class NoticesSite : SiteFixture
{
    private const string Steps = """
        "steps": [{ "name": "feature", "enable": [FEATURES, "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" }, { "name": "settings", "SiteSettings": { "SiteName": "六盘水市信访局" } }]
        """;

    private readonly Lazy<MailServer> _mail = new(() => new MailServer());

    protected override string Recipe => "portal";

    /// <summary>The host's clock; null: the real one.</summary>
    public virtual TestClock? Clock { get; } = new(DateTimeOffset.UtcNow);

    public virtual MailServer? Mail => _mail.Value;

    public virtual string SmsFolder => Path.Combine(Folder, "sms");

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        WriteRecipe("portal", "\"EGovCms.Tenants\", \"EGovCms.Notices\"");
        WriteRecipe("body", "\"EGovCms.Notices\"");
        if (Clock is not null)
            builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["Notices:Smtp:Host"] = Mail is null ? "" : "127.0.0.1",
            ["Notices:Smtp:Port"] = Mail?.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Notices:Smtp:Security"] = "None",
            ["Notices:Smtp:From"] = "tongzhi@example.gov.cn",
            ["Notices:Sms:Folder"] = SmsFolder,
        });

        void WriteRecipe(string name, string features) => File.WriteAllText(
            Path.Combine(recipes, name + ".recipe.json"), $$"""{ "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, {{Steps.Replace("FEATURES", features, StringComparison.Ordinal)}} }""");
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddBodyAsync("zf");
    }

    /// <summary>Sets a body up, unless it is there.</summary>
    public async Task AddBodyAsync(string name)
    {
        if (Shells.TryGetSettings(name, out _))
            return;
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = name, Prefix = name, Recipe = "body" });
        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        if (_mail.IsValueCreated)
            await _mail.Value.DisposeAsync();
    }

    /// <summary>The account's id.</summary>
    public async Task<string> UserIdAsync(string userName)
    {
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName);
        return (await scope.Services.GetRequiredService<UserManager<Account>>().FindByNameAsync(userName))!.Id;
    }

    /// <summary>Gives the platform's tenant a role with the permissions.</summary>
    public async Task AddRoleAsync(string name, params string[] permissions) => await Services.GetRequiredService<IRecipeRunner>().RunAsync(
        ShellSettings.DefaultName,
        new Recipe
        {
            Name = "roles",
            Steps = [new JsonObject { ["name"] = "Roles", ["Roles"] = new JsonArray(new JsonObject { ["Name"] = name, ["Permissions"] = new JsonArray([.. permissions.Select(each => (JsonNode?)each)]) }) }],
        },
        new RecipeRunOptions());

    /// <summary>Stores a notice in a tenant.</summary>
    public async Task AddAsync(OutgoingNotice notice, string tenant = ShellSettings.DefaultName)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        scope.Services.GetRequiredService<INoticeOutbox>().Add(notice);
        await scope.Services.GetRequiredService<TenantDb>().SaveChangesAsync();
    }

    /// <summary>The trial notice.</summary>
    public static OutgoingNotice Trial(NoticeRecipient to, string name = "张三丰") =>
        new() { Template = "trial", Recipients = [to], Model = new() { ["Name"] = name } };

    internal async Task<List<NoticeRow>> RowsAsync(string masked, string tenant = ShellSettings.DefaultName)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant);
        return await scope.Services.GetRequiredService<TenantDb>().Set<NoticeRow>().AsNoTracking().Where(n => n.Masked == masked).OrderBy(n => n.Id).ToListAsync();
    }

    /// <summary>Waits until the one notice to the recipient is as the condition wants it.</summary>
    internal async Task<NoticeRow> UntilAsync(string masked, Func<NoticeRow, bool> condition)
    {
        List<NoticeRow> rows = [];
        try
        {
            await UntilAsync(async () => (rows = await RowsAsync(masked)) is [var row] && condition(row));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{masked}: " + string.Join("; ", rows.Select(n => $"{n.State}, tries {n.Tries}, due {n.DueUtc:O}, lease {n.LeaseOwner} until {n.LeaseUntilUtc:O}, {n.LastError}; now {Clock?.GetUtcNow():O}")));
        }

        return rows[0];
    }

    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }

    public async Task<SiteBrowser> SignedInAsync()
    {
        var browser = CreateBrowser();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.SignInAsync(AdminUser, AdminPassword)).Status);
        return browser;
    }
}

public sealed class PostgresNoticesSite : NoticesSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}

/// <summary>An installation with neither mail server nor gateway.</summary>
public sealed class BareNoticesSite : NoticesSite
{
    public override MailServer? Mail => null;

    public override string SmsFolder => "";
}
