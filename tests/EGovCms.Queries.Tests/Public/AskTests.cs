using System.Net;
using System.Text.RegularExpressions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Public;

public sealed partial class AskTests(PublicSite site) : IClassFixture<PublicSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_tells_what_one_needs_and_which_periods_there_are_and_keeps_drafts_to_itself()
    {
        var exam = await site.ExamAsync();
        var draft = await site.ExamAsync(system => system with { State = QueryState.Draft, Name = "还没有公布的查询" });
        using var citizen = site.CreateBrowser();

        var page = await citizen.OpenAsync($"/{QueriesSite.Body}/Queries", Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var card = page.Document.QuerySelectorAll(".query-card").Single(each => each.QuerySelector($"a[href$='{exam.Key}']") is not null).TextContent;
        Assert.Contains("姓名、身份证号", card, StringComparison.Ordinal);
        Assert.Contains("姓名、准考证号", card, StringComparison.Ordinal);
        Assert.Contains("2026年度", card, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.OpenAsync(PublicSite.Address(draft), Token)).Status);
    }

    [Fact]
    public async Task List_that_is_kept_tells_a_change_at_once()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        await citizen.OpenAsync($"/{QueriesSite.Body}/Queries", Token);

        await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(exam with { Name = "换了名称的查询" }, Token));

        Assert.Contains("换了名称的查询", (await citizen.OpenAsync($"/{QueriesSite.Body}/Queries", Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_record_is_a_list_of_labels_and_values_masked_and_computed()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();

        var page = await PublicSite.AskAsync(citizen, exam, null, ("name", " 张　三 "), ("id-card", PublicSite.IdCard));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var facts = page.Document.QuerySelectorAll(".query-facts > div").Select(row => $"{row.Children[0].TextContent}={row.Children[1].TextContent}");
        Assert.Equal(["姓名=张某", "身份证号=1101************63", "准考证号=GZ001", "行政职业能力测验=61.5", "申论=85", "考试日期=2026-03-08", "总分=146.5", "申论等次=优秀"], facts);
        Assert.Contains("市人力资源和社会保障局提供，数据更新于", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#query-result[tabindex='-1'][autofocus]"));
        Assert.Equal("查到 1 条记录。", page.Document.QuerySelector("[role=status].query-result__count")!.TextContent);
        Assert.DoesNotContain(PublicSite.IdCard, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_records_are_a_table()
    {
        var traffic = await site.TrafficAsync();
        using var citizen = site.CreateBrowser();

        var page = await PublicSite.AskAsync(citizen, traffic, null, ("plate", "贵b·a1234"), ("engine", "a12345"));

        var rows = page.Document.QuerySelectorAll(".query-table tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.LastElementChild!.TextContent)));
        Assert.Equal(["贵BA1234|2026-01-02|不按规定停车|100.00 元", "贵BA1234|2026-02-03|超速|1,200.00 元"], rows);
    }

    [Fact]
    public async Task Citizen_asks_in_all_periods_or_in_one()
    {
        var exam = await site.ExamAsync();
        var later = await site.PeriodAsync(exam, "2027年度");
        await site.VersionAsync(exam, later, [PublicSite.Name, PublicSite.IdCard, "GZ900", "1", "2", null]);
        using var citizen = site.CreateBrowser();

        var all = await PublicSite.AskAsync(citizen, exam, null, ("name", PublicSite.Name), ("id-card", PublicSite.IdCard), ("period", ""));
        var one = await PublicSite.AskAsync(citizen, exam, null, ("name", PublicSite.Name), ("id-card", PublicSite.IdCard), ("period", later.Id));

        Assert.Equal(["2027年度", "2026年度"], Groups(all));
        Assert.Equal(["2027年度"], Groups(one));

        static IEnumerable<string> Groups(SitePage page) => page.Document.QuerySelectorAll(".query-group__name").Select(name => name.TextContent);
    }

    [Fact]
    public async Task Ways_to_ask_are_chosen_by_links()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var first = await citizen.OpenAsync(PublicSite.Address(exam), Token);
        Assert.Equal(2, first.Links(".query-ways a").Count);

        var page = await PublicSite.AskAsync(citizen, exam, "ticket", ("name", PublicSite.Name), ("ticket", "gz 001"));

        Assert.Contains("146.5", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_is_asked_or_found_is_kept_or_stands_in_an_address()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var form = await citizen.OpenAsync(PublicSite.Address(exam), Token);

        var found = await PublicSite.AskAsync(citizen, exam, null, ("name", PublicSite.Name), ("id-card", PublicSite.IdCard));
        var missed = await PublicSite.AskAsync(citizen, exam, null, ("name", "李四"), ("id-card", PublicSite.IdCard));

        Assert.All([form, found, missed], page => Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal));
        Assert.All([found, missed], page => Assert.Empty(page.Address.Query));
        Assert.Equal("post", form.Form(PublicSite.Form).Method);
        // Asked anew, not shown from a cache.
        Assert.DoesNotContain("query-result", (await citizen.OpenAsync(PublicSite.Address(exam), Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_and_a_wrong_second_value_are_answered_in_the_same_words()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();

        var nobody = await PublicSite.AskAsync(citizen, exam, null, ("name", "张四"), ("id-card", "52020219900307001X"));
        var wrong = await PublicSite.AskAsync(citizen, exam, null, ("name", "张四"), ("id-card", PublicSite.IdCard));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.Equal(nobody.Status, wrong.Status);
        Assert.Equal(Anonymous(nobody.Text, "52020219900307001X"), Anonymous(wrong.Text, PublicSite.IdCard));
        Assert.Equal(nobody.Text.Length, wrong.Text.Length);
        Assert.Contains("没有查到", nobody.Text, StringComparison.Ordinal);

        static string Anonymous(string page, string typed) => Tokens().Replace(page.Replace(typed, "typed", StringComparison.Ordinal), "");
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_is_still_there()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();

        var page = await PublicSite.AskAsync(citizen, exam, null, ("name", "张三"), ("id-card", "110101199003077564"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("#query-id-card", page.Document.QuerySelector(".query-errors a")!.GetAttribute("href"));
        var field = page.Document.QuerySelector("#query-id-card")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("校验位不对", page.Document.GetElementById(field.GetAttribute("aria-describedby")!.Split(' ').Last())!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["张三", "110101199003077564"], new[] { "#query-name", "#query-id-card" }.Select(id => page.Document.QuerySelector(id)!.GetAttribute("value")!));
    }

    [Fact]
    public async Task Password_is_not_shown_again()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam) is var exam ? exam with
        {
            Columns = [.. exam.Columns, new() { Key = "pin", Label = "查询密码", Type = ColumnType.Secret, IsRequired = true, Role = ColumnRole.Hidden }],
            Ways = [new() { Key = "pin", Label = "按密码", Columns = ["id-card", "pin"], Subject = "id-card" }],
        } : null!;
        await site.VersionAsync(system, await site.AddAsync(system), [PublicSite.Name, PublicSite.IdCard, "GZ001", "61.5", "85", "2026-03-08", "geheim77"]);
        using var citizen = site.CreateBrowser();

        var page = await PublicSite.AskAsync(citizen, system, null, ("id-card", PublicSite.IdCard), ("pin", "falsch55"));
        var found = await PublicSite.AskAsync(citizen, system, null, ("id-card", PublicSite.IdCard), ("pin", "geheim77"));

        Assert.Equal("password", page.Document.QuerySelector("#query-pin")!.GetAttribute("type"));
        Assert.DoesNotContain("falsch55", page.Text, StringComparison.Ordinal);
        Assert.Contains("146.5", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim77", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task System_that_does_not_answer_says_when_it_does()
    {
        var future = await site.ExamAsync(system => system with { OpenFromUtc = new(2099, 5, 1, 0, 0, 0, DateTimeKind.Utc) });
        var over = await site.ExamAsync(system => system with { OpenUntilUtc = new(2020, 5, 1, 0, 0, 0, DateTimeKind.Utc) });
        var closed = await site.ExamAsync(system => system with { State = QueryState.Closed });
        using var citizen = site.CreateBrowser();

        Assert.Contains("2099-05-01 08:00 开放查询", await MainAsync(future), StringComparison.Ordinal);
        Assert.Contains("查询已于 2020-05-01 08:00 结束", await MainAsync(over), StringComparison.Ordinal);
        Assert.Contains("暂停查询", await MainAsync(closed), StringComparison.Ordinal);

        async Task<string> MainAsync(QuerySystem system)
        {
            var page = await citizen.OpenAsync(PublicSite.Address(system), Token);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Null(page.Document.QuerySelector(PublicSite.Form));
            return page.Document.QuerySelector("main")!.TextContent;
        }
    }

    [Fact]
    public async Task System_that_was_closed_while_somebody_typed_says_so()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var form = await citizen.OpenAsync(PublicSite.Address(exam), Token);
        await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(exam with { State = QueryState.Closed }, Token));

        var page = await citizen.SubmitAsync(form, PublicSite.Form, ("value-name", PublicSite.Name), ("value-id-card", PublicSite.IdCard));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("暂停查询", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task System_without_data_says_so()
    {
        var exam = QueriesSite.Copy(SampleSystems.Exam);
        await site.AddAsync(exam);
        using var citizen = site.CreateBrowser();

        var page = await citizen.OpenAsync(PublicSite.Address(exam), Token);

        Assert.Contains("数据正在准备", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(PublicSite.Form));
    }

    [Fact]
    public async Task Same_form_sent_twice_asks_to_be_sent_anew()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var form = await citizen.OpenAsync(PublicSite.Address(exam), Token);
        (string, string)[] values = [("value-name", PublicSite.Name), ("value-id-card", PublicSite.IdCard)];
        await citizen.SubmitAsync(form, PublicSite.Form, values);

        var again = await citizen.SubmitAsync(form, PublicSite.Form, values);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);

        var found = await citizen.SubmitAsync(again, PublicSite.Form);
        Assert.Contains("146.5", found.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("""(?<=name="(?:__RequestVerificationToken|hc-token)"[^>]*value=")[^"]*|data-work="[^"]*"|human-check-[0-9a-f]{8}|nonce=[^ >]*""")]
    private static partial Regex Tokens();
}
