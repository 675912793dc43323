using AngleSharp.Html.Dom;
using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Admin;

/// <summary>What tests of the staff's pages share.</summary>
internal static class QueryDesk
{
    public const string Systems = "/" + QueriesSite.Body + "/Admin/QuerySystems";

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The platform's administrator, who may everything everywhere.</summary>
    public static async Task<SiteBrowser> AdministratorAsync(this QueriesSite site)
    {
        var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return browser;
    }

    /// <summary>Somebody with a role that has these permissions.</summary>
    public static async Task<SiteBrowser> SignedInAsync(this QueriesSite site, params string[] permissions)
    {
        var name = "u" + Guid.NewGuid().ToString("N")[..10];
        using (var administrator = await site.AdministratorAsync())
        {
            var page = await administrator.OpenAsync($"/{QueriesSite.Body}/Admin/Roles/Create", Token);
            var form = page.Form("form[action$='/Roles/Create']");
            await administrator.SubmitAsync(form, null, [("Name", name), .. permissions.Append("AccessAdminPanel").Select(permission => ("Permissions", permission))]);
        }

        var password = await site.InAsync(async services =>
        {
            var made = await services.GetRequiredService<IUserProvision>().AddAsync(new UserToProvide { UserName = name, Roles = [name] });
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByNameAsync(name))!;
            account.MustChangePassword = false;
            Assert.True((await users.UpdateAsync(account)).Succeeded);
            return made.Password!;
        });
        var browser = site.CreateBrowser();
        await browser.SignInAsync(name, password, "/" + QueriesSite.Body);
        return browser;
    }

    /// <summary>Presses a button of the designer after something was typed.</summary>
    public static Task<SitePage> PressAsync(this SiteBrowser browser, SitePage page, string act, params (string Name, string Value)[] values)
    {
        var form = page.Form("form:has([name='Seen'])");
        return browser.SubmitAsync(form, (IHtmlElement)form.QuerySelector($"button[value='{act}']:not(.visually-hidden)")!, values);
    }

    /// <summary>Chooses a file on the data set's page and sends it.</summary>
    public static async Task<SitePage> UploadAsync(this SiteBrowser browser, SitePage page, byte[] file, string name = "data.csv")
    {
        var form = page.Form("form[action$='/Upload']");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector("[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "File", name },
        };
        using var answer = await browser.Client.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, Token);
        return await SitePage.ReadAsync(answer, Token);
    }

    /// <summary>Sends the form of the headings, by one of its buttons.</summary>
    public static Task<SitePage> MapAsync(this SiteBrowser browser, SitePage page, string act, params (string Name, string Value)[] values)
    {
        var form = page.Form("form:has([name='Sheet'])");
        return browser.SubmitAsync(form, (IHtmlElement)form.QuerySelector($"button[value='{act}']")!, values);
    }

    /// <summary>The import's page once it is over.</summary>
    public static async Task<SitePage> EndAsync(this SiteBrowser browser, SitePage page)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (page.Document.QuerySelector("progress") is not null)
        {
            await Task.Delay(50, patience.Token);
            page = await browser.OpenAsync(page.Address.PathAndQuery, patience.Token);
        }

        return page;
    }

    /// <summary>Answers the page that asks whether it is meant.</summary>
    public static Task<SitePage> ConfirmAsync(this SiteBrowser browser, SitePage question) => browser.SubmitAsync(question, "form:has([name='confirmed'])");

    public static Task<QuerySystem?> FindSystemAsync(this QueriesSite site, string key) =>
        site.InAsync(services => services.GetRequiredService<QuerySystems>().FindAsync(key, Token));

    /// <summary>What a control of the page holds.</summary>
    public static string? Value(this SitePage page, string name) => page.Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement { Type: "checkbox" } box => box.IsChecked ? "true" : "",
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => null,
    };
}
