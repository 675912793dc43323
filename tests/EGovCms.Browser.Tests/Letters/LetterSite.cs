using System.Text;
using System.Text.Json;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Browser.Tests.Letters;

/// <summary>A site with a mailbox, letters in it, and a template of answers.</summary>
public sealed class LetterSite : SiteFixture
{
    private static readonly (string Title, string Body, LetterKind Kind, string Name)[] Letters =
    [
        ("麒麟小区门前三盏路灯坏了三个星期", "麒麟小区门前的三盏路灯坏了三个星期，老人晚上不敢出门。请尽快修理。我的电话是13000000777，住麒麟小区3栋2单元501室。", LetterKind.Help, "陈桂花"),
        ("凉都大道施工围挡占了人行道", "凉都大道施工围挡占了整条人行道，学生上学要走机动车道，很危险。", LetterKind.Complaint, "李明"),
        ("凉都大道施工占用人行道两个月", "施工方占用人行道已经两个月，没有告示。", LetterKind.Complaint, "王芳"),
        ("建议在万达广场增设公交站", "万达广场人流很大，最近的公交站要走十五分钟，建议增设一站。", LetterKind.Suggestion, "赵刚"),
    ];

    protected override string Recipe => "letters-site";

    /// <summary>The letters, by their titles.</summary>
    public Dictionary<string, LetterRow> Rows { get; } = [];

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, "letters-site.recipe.json"), """
            {
              "name": "letters-site", "displayName": "letters-site", "issetuprecipe": true,
              "steps": [
                { "name": "feature", "enable": ["EGovCms.Mailbox", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
                { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
                { "name": "settings", "SiteSettings": { "SiteName": "凉都市人民政府", "Organizer": "凉都市人民政府办公室" } },
                { "name": "mailboxes", "Mailboxes": [
                  { "Key": "mayor", "Name": "市长信箱", "Leader": "市长", "Introduction": "反映问题、提出建议，五个工作日内答复。" },
                  { "Key": "deputy-mayor", "Name": "分管副市长信箱", "Leader": "副市长" } ] }
              ]
            }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        foreach (var (number, letter) in Letters.Index())
            Rows[letter.Title] = await AddAsync(scope.Services, number, letter.Title, letter.Body, letter.Kind, letter.Name);
    }

    private static async Task<LetterRow> AddAsync(IServiceProvider services, int number, string title, string body, LetterKind kind, string name)
    {
        var db = services.GetRequiredService<TenantDb>();
        var content = JsonSerializer.Serialize(new LetterContent(title, body, name, "13000000777", "", "钟山区麒麟小区3栋"));
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var letter = new LetterRow
        {
            Id = $"{number + 1:D32}",
            Number = $"10000000{number:D2}",
            Mailbox = "mayor",
            Kind = kind,
            Title = title,
            Content = Convert.ToBase64String(services.GetRequiredService<IPersonalVault>().Protect(Encoding.UTF8.GetBytes(content))),
            PasswordHash = "-",
            MayPublish = true,
            Culture = "zh-CN",
            SubmissionId = "browser-" + number,
            ReceivedUtc = now,
            CaseId = "",
            State = LetterStates.New,
            StateSinceUtc = now,
        };
        var engine = services.GetRequiredService<IWorkflowEngine>();
        var started = await engine.StartAsync(new StartCase { Definition = "letter", Subject = new WorkflowSubject("letter", letter.Id), Title = title, Actor = WorkflowActor.System });
        Assert.True(started.Succeeded);
        letter.CaseId = started.Case!.Id;
        letter.DueUtc = (await engine.DeadlinesAsync(letter.CaseId)).First(deadline => deadline.Name == "answer").DueUtc;
        db.Add(letter);
        await db.SaveChangesAsync();
        return letter;
    }
}
