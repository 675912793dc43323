using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Intake;
using EGovCms.Mailbox.Storage;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Mailbox.Tests.Site;

/// <summary>The portal, the government with mailboxes, the education bureau to which letters are dispatched, and the discipline commission with a key for reports.</summary>
public class MailboxSite : SiteFixture
{
    public const string Government = "zf";
    public const string Bureau = "jy";
    public const string District = "zsq";
    public const string Discipline = "jw";
    public const string Passphrase = "a pass phrase of the test";

    /// <summary>A Monday morning.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 10, 12, 1, 30, 0, TimeSpan.Zero);

    private static readonly (string Name, string DisplayName)[] Bodies = [(Government, "市人民政府"), (Bureau, "市教育局"), (District, "钟山区人民政府"), (Discipline, "市纪委")];

    /// <summary>The host's clock.</summary>
    public virtual TestClock? Clock { get; } = new(Monday);

    protected override string Recipe => "portal";

    // Times are stored by the clock: a template has that of its maker.
    protected override string? Template => Clock is null ? null : "mailboxes";

    /// <summary>Further settings. By themselves, limits that no test comes near: all of them write from one address, within one minute of a clock that stands.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Protection:AddressCount"] = "10000",
        ["Protection:WorkAbove"] = "10000",
        ["Protection:QuestionAbove"] = "10000",
        ["Protection:QuestionAfterMisses"] = "10000",
        ["Protection:PauseAfterMisses"] = "10000",
        ["Protection:Purposes:letters:SubjectCount"] = "10000",
        ["Protection:Purposes:letter-track:SubjectCount"] = "10000",
    };

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        WriteRecipe("portal", "\"EGovCms.Tenants\", ", "");
        WriteRecipe("body", "", "");
        WriteRecipe(Government, "", """
            , { "name": "mailboxes", "Mailboxes": [
                { "Key": "mayor", "Name": "市长信箱", "Leader": "市长" },
                { "Key": "deputy-mayor", "Name": "分管副市长信箱", "Leader": "副市长" } ] }
            """);
        WriteRecipe(Discipline, "", $$"""
            , { "name": "mailboxes", "Mailboxes": [ { "Key": "discipline", "Name": "纪委书记信箱", "Leader": "市纪委书记", "Kinds": ["Consultation", "Suggestion", "Report"] } ] },
            { "name": "report-key", "Reader": "[js: parameters('AdminUserId')]", "Passphrase": "{{Passphrase}}" }
            """);
        if (Clock is not null)
            builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
        builder.Configuration.AddInMemoryCollection(Settings);

        void WriteRecipe(string name, string features, string steps) => File.WriteAllText(Path.Combine(recipes, name + ".recipe.json"), $$"""
            {
              "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true,
              "steps": [
                { "name": "feature", "enable": [{{features}}"EGovCms.Mailbox", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
                { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
                { "name": "Roles", "Roles": [
                  { "Name": "Anonymous", "Permissions": ["ViewContent"] },
                  { "Name": "Authenticated", "Permissions": ["ViewContent"] },
                  { "Name": "Clerk", "Permissions": ["AccessAdminPanel", "HandleLetters", "HandleWorkflowTasks"] },
                  { "Name": "Chief", "Permissions": ["AccessAdminPanel", "HandleLetters", "ReviewLetters", "SignLetters", "PublishLetters", "SuperviseLetters", "ManageMailboxes"] },
                  { "Name": "Investigator", "Permissions": ["AccessAdminPanel", "ReadReports"] } ] }
                {{steps}}
              ]
            }
            """);
    }

    protected override async Task SetUpAsync()
    {
        foreach (var (name, displayName) in Bodies.Where(body => !Shells.TryGetSettings(body.Name, out _)))
        {
            await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
            var recipe = name is Government or Discipline ? name : "body";
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = displayName, Prefix = name, Recipe = recipe });
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        }
    }

    /// <summary>Does something with the services of a tenant.</summary>
    public async Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        return await work(scope.Services);
    }

    /// <summary>A letter as the form hands it over.</summary>
    internal static LetterSubmission Letter(string title = "小区门前的路灯坏了三个星期", string? id = null) => new()
    {
        SubmissionId = id ?? Guid.NewGuid().ToString("N"),
        Mailbox = "mayor",
        Kind = LetterKind.Help,
        Content = new(title, "麒麟小区门前的三盏路灯坏了三个星期，老人晚上不敢出门。我叫陈桂花，电话13000000777。", "陈桂花", "13000000777", "", "钟山区麒麟小区3栋"),
        Password = "AB23CD45",
        Culture = "zh-CN",
        MayPublish = true,
    };

    internal Task<LetterReceipt> TakeAsync(LetterSubmission submission, string tenant = Government) =>
        InAsync(tenant, services => services.GetRequiredService<LetterIntake>().TakeAsync(submission, TestContext.Current.CancellationToken));

    /// <summary>The letter's row.</summary>
    public Task<LetterRow> LetterAsync(string id, string tenant = Government) => InAsync(tenant, services =>
        services.GetRequiredService<TenantDb>().Set<LetterRow>().AsNoTracking().SingleAsync(letter => letter.Id == id, TestContext.Current.CancellationToken));

    /// <summary>Takes a letter a step further, as an actor whom the definition allows it; the step must succeed.</summary>
    public async Task<LetterRow> StepAsync(LetterRow letter, string transition, string comment = "", params (string Field, string[] Values)[] fields)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var result = await TryStepAsync(letter, transition, comment, fields);
        Assert.True(result.Succeeded, $"{result.Outcome}: {string.Join(' ', result.Errors.Select(e => $"{e.Field} {e.Message}"))}");
        return await LetterAsync(letter.Id);
    }

    public Task<WorkflowResult> TryStepAsync(LetterRow letter, string transition, string comment = "", params (string Field, string[] Values)[] fields) => InAsync(Government, services =>
        services.GetRequiredService<IWorkflowEngine>().AdvanceAsync(
            new AdvanceCase
            {
                CaseId = letter.CaseId,
                Transition = transition,
                Actor = Chief,
                Comment = comment,
                Values = fields.ToDictionary(field => field.Field, field => new StringValues(field.Values)),
            },
            TestContext.Current.CancellationToken));

    /// <summary>Someone who may do everything with letters of the government.</summary>
    public static WorkflowActor Chief { get; } = new() { UserId = "chief", Name = "李主任", Tenant = Government, Has = _ => true };

    /// <summary>Answers as a unit of another tenant to which the letter was dispatched.</summary>
    public Task<WorkflowResult> ReplyAsync(LetterRow letter, string unit, string reply, string result = "answered", string comment = "") => InAsync(Government, async services =>
    {
        var engine = services.GetRequiredService<IWorkflowEngine>();
        var task = (await engine.TasksAsync(letter.CaseId)).Last(each => !each.IsOfState && each.Party.Tenant == unit);
        return await engine.CompleteTaskAsync(new CompleteTask
        {
            TaskId = task.Id,
            Actor = new WorkflowActor { UserId = "clerk-" + unit, Name = "王科长", Tenant = unit, Units = [""] },
            Result = result,
            Comment = comment,
            Values = new Dictionary<string, StringValues> { ["reply"] = reply },
        });
    });

    /// <summary>Makes an account with a role in a tenant and signs it in there.</summary>
    public async Task<SiteBrowser> SignedInAsync(string tenant, string userName, string role, string? displayName = null)
    {
        var password = await InAsync(tenant, async services =>
        {
            var made = await services.GetRequiredService<IUserProvision>().AddAsync(new UserToProvide { UserName = userName, DisplayName = displayName, Roles = [role] });
            var users = services.GetRequiredService<UserManager<Account>>();
            var account = (await users.FindByNameAsync(userName))!;
            account.MustChangePassword = false;
            Assert.True((await users.UpdateAsync(account)).Succeeded);
            return made.Password!;
        });
        var browser = CreateBrowser();
        await browser.SignInAsync(userName, password, tenant == ShellSettings.DefaultName ? "" : "/" + tenant);
        return browser;
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
            await Task.Delay(50, patience.Token);
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresMailboxSite : MailboxSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
