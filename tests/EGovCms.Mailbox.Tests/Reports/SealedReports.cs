using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Intake;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Mailbox.Tests.Reports;

/// <summary>The discipline commission with one report that came in, was read, answered and noted on, under logs that tell all they know.</summary>
public class SealedReports : MailboxSite
{
    public const string InvestigatorPassphrase = "another one, of the investigator";
    public const string Answer = "经查红包一事属实，已立案。甲乙丙丁";
    public const string Note = "先别惊动财务科的人。戊己庚辛";

    /// <summary>All that nobody but the body and the reporter may find anywhere.</summary>
    public static readonly IReadOnlyList<string> Secrets =
        ["某局长收了红包", "腊月二十三晚上在茶楼", "柳知情", "13000000999", "账本照片", "the ledger of the tea house", Answer, Note];

    /// <summary>The report's password.</summary>
    public string Password { get; } = LetterPassword.Create(isSealed: true);

    public string ReportId { get; private set; } = "";

    public string LogFile => Path.Combine(Folder, "logs", "trial.log");

    /// <summary>Signed in, with the investigator's pass phrase entered.</summary>
    public SiteBrowser Investigator { get; private set; } = null!;

    // Its set-up, too, is told in its log.
    protected override string? Template => null;

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Serilog:MinimumLevel:Default"] = "Verbose",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Debug",
            ["Serilog:Using:0"] = "Serilog.Sinks.File",
            ["Serilog:WriteTo:0:Name"] = "File",
            ["Serilog:WriteTo:0:Args:path"] = LogFile,
            ["Serilog:WriteTo:0:Args:shared"] = "true",
        });
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        ReportId = (await TakeAsync(Report(), Discipline)).LetterId;
        Investigator = await SignedInAsync(Discipline, "diaocha", "Investigator", "调查员");
        using var admin = await UnlockedAsync(null, Passphrase);
        var readers = await admin.OpenAsync("/jw/Admin/Reports/Readers", TestContext.Current.CancellationToken);
        var option = readers.Document.QuerySelectorAll("select[name=UserId] option").Single(each => each.TextContent == "调查员").GetAttribute("value")!;
        await admin.SubmitAsync(readers, "form[action$='/Readers']", ("UserId", option), ("NewPassphrase", InvestigatorPassphrase), ("Repeated", InvestigatorPassphrase));
        await UnlockedAsync(Investigator, InvestigatorPassphrase);
        await StepAsync("accept", "");
        await StepAsync("answer", Answer);
        var page = await Investigator.OpenAsync($"/jw/Admin/Reports/{ReportId}", TestContext.Current.CancellationToken);
        await Investigator.SubmitAsync(page, "form[action$='/Note']", ("Note", Note));
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Investigator?.Dispose();
        await base.DisposeAsync();
    }

    internal LetterSubmission Report() => Letter("某局长收了红包") with
    {
        Mailbox = "discipline",
        Kind = LetterKind.Report,
        Content = new("某局长收了红包", "腊月二十三晚上在茶楼，我亲眼看见。", "柳知情", "13000000999", "", ""),
        Password = Password,
        Files = [new("账本照片.pdf", "application/pdf", "%PDF-1.4 the ledger of the tea house"u8.ToArray(), AttachmentState.Clean)],
    };

    /// <summary>A browser that has entered the pass phrase; the administrator's where none is given.</summary>
    public async Task<SiteBrowser> UnlockedAsync(SiteBrowser? browser, string passphrase)
    {
        if (browser is null)
        {
            browser = CreateBrowser();
            await browser.SignInAsync(AdminUser, AdminPassword, "/jw");
        }

        var page = await browser.OpenAsync("/jw/Admin/Reports", TestContext.Current.CancellationToken);
        await browser.SubmitAsync(page, "form[action$='/Unlock']", ("Passphrase", passphrase));
        return browser;
    }

    private async Task StepAsync(string step, string words)
    {
        var page = await Investigator.OpenAsync($"/jw/Admin/Reports/{ReportId}", TestContext.Current.CancellationToken);
        var form = page.Form("form[action$='/Step']");
        var button = form.QuerySelectorAll($"button[name=Step][value={step}]").OfType<AngleSharp.Html.Dom.IHtmlElement>().Single();
        await Investigator.SubmitAsync(form, button, ("Words", words));
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresSealedReports : SealedReports
{
    protected override string Provider => DatabaseProvider.Postgres;
}
