using System.Globalization;
using System.Net;
using System.Text;
using EGovCms.Audit.Trail;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Pulls;
using EGovCms.Queries.Tests.Admin;
using EGovCms.Queries.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Pulls;

public sealed class PullTests(PullSite site) : IClassFixture<PullSite>
{
    private const string Headings = "号牌号码,发动机号后六位,违章日期,违章行为,罚款金额\n";
    private static readonly string[] Car = ["贵B00001", "AAA001"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Newest_file_of_the_pattern_is_imported_and_not_again_while_it_is_the_same()
    {
        var (system, set) = await site.SetAsync();
        site.Put("newest/wz-1.csv", Headings + "贵B00001,AAA001,2026-01-02,旧文件,50\n", TimeSpan.FromHours(2));
        site.Put("newest/wz-2.csv", Headings + "贵B00001,AAA001,2026-01-02,新文件,50\n");
        site.Put("newest/other.csv", "x");
        var source = new PullSource { Kind = PullKind.Folder, Folder = "newest", Pattern = "wz-*.csv" };

        var (pull, import) = await site.FetchAsync(set, source);

        Assert.Equal((PullOutcome.Started, ImportState.Done, "wz-2.csv"), (pull.Outcome, import!.State, import.FileName));
        Assert.Equal("新文件", Assert.Single(await site.FindAsync(system, "car", Car)).Values[3]);
        await DueAsync(set.Id);
        (pull, _) = await site.FetchedAsync(set, pull.LastUtc);
        Assert.Equal(PullOutcome.Unchanged, pull.Outcome);
        Assert.Single(await site.InAsync(services => services.GetRequiredService<ImportQueue>().ListAsync(set.Id, 10, Token)));
        Assert.Equal(["Started", "Unchanged"], await AuditedAsync(set.Id));
    }

    [Fact]
    public async Task Wrong_row_leaves_what_is_in_service()
    {
        var (system, set) = await site.SetAsync();
        site.Put("wrong/1.csv", Headings + "贵B00001,AAA001,2026-01-02,对的,50\n");
        await site.FetchAsync(set, new() { Folder = "wrong", Pattern = "*.csv" });
        site.Put("wrong/2.csv", Headings + "贵B00001,AAA001,某天,错的,50\n", TimeSpan.FromMinutes(2));

        var (pull, import) = await site.FetchAsync(set, new() { Folder = "wrong", Pattern = "*.csv" });

        Assert.Equal((PullOutcome.Started, ImportState.Refused, 1), (pull.Outcome, import!.State, import.Faults));
        Assert.Equal("对的", Assert.Single(await site.FindAsync(system, "car", Car)).Values[3]);
    }

    [Fact]
    public async Task File_that_is_still_being_written_waits()
    {
        var (_, set) = await site.SetAsync();
        site.Put("fresh/1.csv", Headings, TimeSpan.Zero);

        var (pull, _) = await site.FetchAsync(set, new() { Folder = "fresh", Pattern = "*.csv" });

        Assert.Equal((PullOutcome.Failed, "Pull_Unsettled", "1.csv"), (pull.Outcome, pull.Problem, pull.ProblemArgument));
        Assert.NotNull(pull.NextUtc);
    }

    [Theory]
    [InlineData("../portal", "*.csv", "Pull_BadFolder")]
    [InlineData("a/../../default", "*.csv", "Pull_BadFolder")]
    [InlineData("", "../default/*.csv", "Pull_BadPattern")]
    [InlineData("", "..\\default\\*.csv", "Pull_BadPattern")]
    [InlineData("/etc", "passwd", "Pull_FolderGone")]
    [InlineData("C:", "*.csv", "Pull_BadFolder")]
    [InlineData("nowhere", "*.csv", "Pull_FolderGone")]
    public async Task Nothing_is_read_outside_of_the_sites_own_folder(string folder, string pattern, string problem)
    {
        var (_, set) = await site.SetAsync();
        site.Put("secret.csv", Headings + "贵B00001,AAA001,2026-01-02,别人的,50\n", tenant: "default");
        site.Put("own.csv", Headings);

        var (pull, _) = await site.FetchAsync(set, new() { Folder = folder, Pattern = pattern });

        Assert.Equal((PullOutcome.Failed, problem), (pull.Outcome, pull.Problem));
    }

    [Fact]
    public async Task Links_lead_nowhere()
    {
        var (_, set) = await site.SetAsync();
        var secret = site.Put("secret.csv", Headings + "贵B00001,AAA001,2026-01-02,别人的,50\n", tenant: "default");
        site.Put("links/.keep", "");
        File.CreateSymbolicLink(Path.Combine(site.Root, QueriesSite.Body, "links", "file.csv"), secret);
        Directory.CreateSymbolicLink(Path.Combine(site.Root, QueriesSite.Body, "linked"), Path.GetDirectoryName(secret)!);

        Assert.Equal("Pull_NoFile", (await site.FetchAsync(set, new() { Folder = "links", Pattern = "*.csv" })).Pull.Problem);
        Assert.Equal("Pull_BadFolder", (await site.FetchAsync(set, new() { Folder = "linked", Pattern = "*.csv" })).Pull.Problem);
    }

    [Theory]
    [InlineData(false, "offices", "v_wz")]
    [InlineData(true, "exchange", "v_wz")]
    [InlineData(true, "exchange", "open.v_wz_open")]
    public async Task View_of_a_database_is_imported(bool isPostgres, string connection, string view)
    {
        var (system, set) = await site.SetAsync();
        await site.ExecuteAsync(isPostgres, isPostgres
            ? """
              create schema if not exists open;
              create table if not exists wz (plate text, engine text, day date, what text, fine numeric(8,2));
              delete from wz; insert into wz values ('贵B00001', 'aaa001', '2026-01-02', '来自"视图"', 150.50), ('贵B00002', 'BBB002', '2026-01-03', '停车', null);
              create or replace view v_wz as select plate as "号牌号码", engine as "发动机号后六位", day as "违章日期", what as "违章行为", fine as "罚款金额" from wz;
              create or replace view open.v_wz_open as select * from public.v_wz
              """
            : """
              create table if not exists wz (plate text, engine text, day text, what text, fine real);
              delete from wz; insert into wz values ('贵B00001', 'aaa001', '2026-01-02', '来自"视图"', 150.5), ('贵B00002', 'BBB002', '2026-01-03', '停车', null);
              create view if not exists v_wz as select plate as "号牌号码", engine as "发动机号后六位", day as "违章日期", what as "违章行为", fine as "罚款金额" from wz
              """);

        var (pull, import) = await site.FetchAsync(set, new() { Kind = PullKind.Database, Connection = connection, View = view });

        Assert.True(pull.Problem is null, pull.Problem);
        Assert.Equal((ImportState.Done, 2L, view), (import!.State, import.RowsDone, import.FileName));
        Assert.Equal(["贵B00001", "AAA001", "2026-01-02", "来自\"视图\"", "150.50"], Assert.Single(await site.FindAsync(system, "car", Car)).Values);
    }

    [Theory]
    [InlineData("offices", "wz2", "Pull_NoView")]
    [InlineData("offices", "sqlite_master", "Pull_NoView")]
    [InlineData("offices", "v_wz; drop table wz", "Pull_BadView")]
    [InlineData("offices", "v\"wz", "Pull_BadView")]
    [InlineData("exchange", "wz2", "Pull_NoView")]
    [InlineData("exchange", "pg_catalog.pg_shadow", "Pull_NoView")]
    [InlineData("exchange", "pg_shadow", "Pull_NoView")]
    [InlineData("exchange", "information_schema.tables", "Pull_NoView")]
    [InlineData("others", "v_wz", "Pull_NoConnection")]
    [InlineData("unknown", "v_wz", "Pull_NoConnection")]
    public async Task What_is_no_view_or_no_connection_of_the_sites_is_not_read(string connection, string view, string problem)
    {
        var (_, set) = await site.SetAsync();
        foreach (var isPostgres in new[] { false, true })
            await site.ExecuteAsync(isPostgres, "create table if not exists wz2 (plate text)");

        var (pull, _) = await site.FetchAsync(set, new() { Kind = PullKind.Database, Connection = connection, View = view });

        Assert.Equal((PullOutcome.Failed, problem), (pull.Outcome, pull.Problem));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", """[{"号牌号码":"贵B00001","engine":"AAA001","违章日期":"2026-01-02","违章行为":"接口, \"引号\"","fine":88.5,"无关":{}},{"号牌号码":"贵B00002","engine":"B1","违章日期":"2026-01-02","违章行为":"停车","罚款金额":null}]""")]
    [InlineData("text/csv", Headings + "贵B00001,AAA001,2026-01-02,\"接口, \"\"引号\"\"\",88.5\n贵B00002,B1,2026-01-02,停车,\n")]
    public async Task Answer_of_an_address_is_imported(string type, string content)
    {
        var (system, set) = await site.SetAsync();
        site.Server.Answer = http => WriteAsync(http, type, content);

        var (pull, import) = await site.FetchAsync(set, new() { Kind = PullKind.Http, Host = "interface", Path = "/api/wz?year=2026" });

        Assert.True(pull.Problem is null, pull.Problem);
        Assert.Equal((ImportState.Done, 2L, "wz"), (import!.State, import.RowsDone, import.FileName));
        Assert.Equal(["贵B00001", "AAA001", "2026-01-02", "接口, \"引号\"", "88.50"], Assert.Single(await site.FindAsync(system, "car", Car)).Values);
        Assert.Contains(PullSite.Key, site.Server.Keys);
    }

    [Theory]
    [InlineData("redirect", "Pull_HttpStatus")]
    [InlineData("error", "Pull_HttpStatus")]
    [InlineData("large", "Pull_TooLarge")]
    [InlineData("large-json", "Pull_TooLarge")]
    [InlineData("half-json", "Pull_BadJson")]
    [InlineData("no-array", "Pull_BadJson")]
    [InlineData("numbers", "Pull_BadJson")]
    [InlineData("empty", "Sheet_Empty")]
    public async Task Answer_that_is_none_is_told_and_imports_nothing(string kind, string problem)
    {
        var (_, set) = await site.SetAsync();
        site.Server.Answer = http =>
        {
            switch (kind)
            {
                case "redirect":
                    http.Response.Redirect("http://169.254.169.254/");
                    return Task.CompletedTask;
                case "error":
                    http.Response.StatusCode = 500;
                    return Task.CompletedTask;
                default:
                    var content = kind switch
                    {
                        "large" => Headings + string.Concat(Enumerable.Repeat("贵B00001,AAA001,2026-01-02,多,50\n", 5_000)),
                        "large-json" => "[" + new string(' ', 200_000) + "]",
                        "half-json" => """[{"号牌号码":"贵B00001" """,
                        "no-array" => """{"号牌号码":"贵B00001"}""",
                        "numbers" => "[1, 2]",
                        _ => "",
                    };
                    return WriteAsync(http, kind is "large" or "empty" ? "text/csv" : "application/json", content);
            }
        };

        var (pull, _) = await site.FetchAsync(set, new() { Kind = PullKind.Http, Host = "interface", Path = "/x" });

        Assert.Equal((PullOutcome.Failed, problem), (pull.Outcome, pull.Problem));
        Assert.Empty(await site.InAsync(services => services.GetRequiredService<ImportQueue>().ListAsync(set.Id, 10, Token)));
    }

    [Theory]
    [InlineData("interface", "//evil.example.org/x", "Pull_BadPath")]
    [InlineData("interface", "/\\evil.example.org/x", "Pull_BadPath")]
    [InlineData("interface", "@evil.example.org/x", "Pull_BadPath")]
    [InlineData("interface", "http://evil.example.org/x", "Pull_BadPath")]
    [InlineData("plain", "/x", "Pull_BadPath")]
    [InlineData("evil", "/x", "Pull_NoHost")]
    public async Task No_other_host_is_asked(string host, string path, string problem)
    {
        var (_, set) = await site.SetAsync();

        var (pull, _) = await site.FetchAsync(set, new() { Kind = PullKind.Http, Host = host, Path = path });

        Assert.Equal((PullOutcome.Failed, problem), (pull.Outcome, pull.Problem));
    }

    [Fact]
    public async Task Webmaster_sets_it_up_runs_it_and_reads_what_came_of_it()
    {
        var (system, set) = await site.SetAsync();
        site.Put("page/1.csv", Headings + "贵B00001,AAA001,2026-01-02,按页面,50\n");
        using var webmaster = await site.AdministratorAsync();
        var address = $"{QueryDesk.Systems}/{system.Key}/Data/{set.Id}/Pull";
        var page = await webmaster.OpenAsync(address, Token);
        Assert.Equal(["exchange", "offices"], page.Document.QuerySelectorAll("[name=Connection] option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0));
        Assert.DoesNotContain(PullSite.Key, page.Text, StringComparison.Ordinal);

        page = await webmaster.SubmitAsync(page, "form:has([name=Kind])", ("Folder", "../x"), ("At", "04:30"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.GetElementById("f-Folder-error"));
        Assert.Equal("04:30", page.Value("At"));
        page = await webmaster.SubmitAsync(page, "form:has([name=Kind])", ("Folder", "page"));
        Assert.Contains("04:30", page.Document.QuerySelector(".facts time")!.TextContent, StringComparison.Ordinal);

        await webmaster.SubmitAsync(page, "form[action$='/Run']");
        await site.FetchedAsync(set);
        page = await webmaster.OpenAsync(address, Token);
        Assert.Contains("已获取并开始导入", page.Text, StringComparison.Ordinal);
        var import = await webmaster.OpenAsync(page.Document.QuerySelector("a[href*='/Imports/']")!.GetAttribute("href")!, Token);
        Assert.Contains("导入完成", import.Text, StringComparison.Ordinal);
        Assert.Single(await site.FindAsync(system, "car", Car));

        await webmaster.ConfirmAsync(await webmaster.SubmitAsync(page, "form[action$='/Pull/Remove']"));
        Assert.Null(await site.InAsync(services => services.GetRequiredService<PullStore>().FindAsync(set.Id, Token)));
    }

    [Fact]
    public async Task What_became_due_is_fetched_once_and_the_next_time_is_set()
    {
        var (_, set) = await site.SetAsync();
        site.Put("due/1.csv", Headings + "贵B00001,AAA001,2026-01-02,到时,50\n");
        await site.InAsync(async services =>
        {
            await services.GetRequiredService<PullStore>().SaveAsync(set, new() { Folder = "due", Pattern = "*.csv" }, PullRhythm.Hourly, 0, true, Token);
            return 0;
        });

        await DueAsync(set.Id);
        var (pull, import) = await site.FetchedAsync(set);

        Assert.Equal((PullOutcome.Started, ImportState.Done), (pull.Outcome, import!.State));
        Assert.InRange(pull.NextUtc!.Value, pull.LastUtc!.Value, pull.LastUtc.Value.AddHours(1));
    }

    [Theory]
    [InlineData("Hourly", 15, "2026-03-10 10:20", "2026-03-10 11:15")]
    [InlineData("Hourly", 25, "2026-03-10 10:20", "2026-03-10 10:25")]
    [InlineData("Daily", 180, "2026-03-10 02:59", "2026-03-10 03:00")]
    [InlineData("Daily", 180, "2026-03-10 03:00", "2026-03-11 03:00")]
    [InlineData("Weekly", 180, "2026-03-10 10:00", "2026-03-16 03:00")]
    [InlineData("Weekly", 180, "2026-03-15 10:00", "2026-03-16 03:00")]
    [InlineData("Monthly", 0, "2026-12-31 23:59", "2027-01-01 00:00")]
    public void Next_time_is_by_the_sites_clocks(string rhythm, int minute, string now, string next)
    {
        var utc = PullTimes.Next(Enum.Parse<PullRhythm>(rhythm), minute, new SiteSettings(), Utc(now));

        Assert.Equal(Utc(next), utc);

        static DateTime Utc(string local) => DateTime.SpecifyKind(DateTime.Parse(local, CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(-8);
    }

    private Task<long> DueAsync(string set) => site.InAsync(async services =>
    {
        await services.GetRequiredService<TenantDb>().Set<PullRow>().Where(row => row.DataSetId == set).ExecuteUpdateAsync(change => change.SetProperty(row => row.NextUtc, DateTime.UtcNow), Token);
        services.GetRequiredService<PullClock>().WakeAt(DateTime.UtcNow);
        return 0L;
    });

    private Task<List<string>> AuditedAsync(string set) => site.InAsync(async services =>
        (await services.GetRequiredService<TenantDb>().Set<AuditEntry>().AsNoTracking().Where(entry => entry.Action == "querydata.pulled" && entry.Subject == set).OrderBy(entry => entry.Id).Select(entry => entry.After).ToListAsync(Token))
        .Select(after => System.Text.Json.JsonDocument.Parse(after!).RootElement.GetProperty("Outcome").GetString()!).ToList());

    private static async Task WriteAsync(HttpContext http, string type, string content)
    {
        http.Response.ContentType = type;
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(content), http.RequestAborted);
    }
}
