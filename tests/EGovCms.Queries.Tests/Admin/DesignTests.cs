using System.Net;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Tests.Site;

namespace EGovCms.Queries.Tests.Admin;

public sealed class DesignOnSqliteTests(QueriesSite site) : DesignTests(site), IClassFixture<QueriesSite>;

public sealed class DesignOnPostgresTests(PostgresQueriesSite site) : DesignTests(site), IClassFixture<PostgresQueriesSite>;

public abstract class DesignTests(QueriesSite site)
{
    private const string Systems = QueryDesk.Systems;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_system_is_made_column_by_column_without_scripts()
    {
        var key = NewKey();
        using var webmaster = await site.AdministratorAsync();
        var page = await webmaster.OpenAsync(Systems + "/New", Token);

        page = await webmaster.PressAsync(page, "column-add", ("Name", "低保资格查询"), ("Key", key));
        page = await webmaster.PressAsync(page, "column-add", ("Columns[2].Label", "每月金额"), ("Columns[2].Type", "Money"));
        page = await webmaster.PressAsync(page, "column-add", ("Columns[3].Label", "补贴"), ("Columns[3].Type", "Money"));
        page = await webmaster.PressAsync(page, "preview", ("Columns[4].Label", "合计"), ("Columns[4].Type", "Money"), ("Columns[4].Source", "Sum"));
        var of = page.Document.QuerySelectorAll("[name='Columns[4].Of']").Select(box => box.GetAttribute("value")!).ToList();
        page = await webmaster.PressAsync(page, "save", ("Columns[4].Of", of[2]), ("Columns[4].Of", of[3]));

        Assert.Contains("低保资格查询", page.Text, StringComparison.Ordinal);
        var made = (await site.FindSystemAsync(key))!;
        Assert.Equal((QueryState.Draft, "低保资格查询"), (made.State, made.Name));
        Assert.Equal(["姓名", "身份证号", "每月金额", "补贴", "合计"], made.Columns.Select(column => column.Label));
        Assert.Equal([made.Columns[2].Key, made.Columns[3].Key], made.Columns[4].Computed!.Of);
        Assert.Equal(["name", "id-card"], Assert.Single(made.Ways).Columns);
    }

    [Fact]
    public async Task Moving_and_removing_keeps_all_that_was_typed()
    {
        using var webmaster = await site.AdministratorAsync();
        var page = await webmaster.OpenAsync(Systems + "/New", Token);

        page = await webmaster.PressAsync(page, "column-add", ("Announcement", "数据截至2026年6月。"), ("OpenFrom", "2026-07-01T08:00"), ("Ways[0].Label", "按证件"));
        page = await webmaster.PressAsync(page, "column-up:2", ("Columns[2].Label", "等级"), ("Columns[2].Source", "Grade"), ("Columns[2].Steps", "60 合格\n乱写"), ("Columns[2].Otherwise", "不合格"));

        Assert.Equal(("数据截至2026年6月。", "2026-07-01T08:00", "按证件"), (page.Value("Announcement"), page.Value("OpenFrom"), page.Value("Ways[0].Label")));
        Assert.Equal(("等级", "Grade", "60 合格\n乱写", "不合格"), (page.Value("Columns[1].Label"), page.Value("Columns[1].Source"), page.Value("Columns[1].Steps"), page.Value("Columns[1].Otherwise")));
        Assert.Equal("身份证号", page.Value("Columns[2].Label"));
        Assert.Equal("column-up:1", page.Document.QuerySelector("[autofocus]")!.GetAttribute("value"));

        page = await webmaster.PressAsync(page, "column-remove:2");
        Assert.Null(page.Value("Columns[2].Label"));
        Assert.Null(page.Document.QuerySelector("[name='Ways[0].Columns'][value='id-card']"));
        Assert.Equal("等级", page.Value("Columns[1].Label"));
    }

    [Fact]
    public async Task Each_problem_stands_at_its_field()
    {
        using var webmaster = await site.AdministratorAsync();
        var page = await webmaster.PressAsync(await webmaster.OpenAsync(Systems + "/New", Token), "column-add");

        page = await webmaster.PressAsync(
            page, "save", ("Name", ""), ("Key", "Not A Key"), ("OpenFrom", "2026-07-01T08:00"), ("OpenUntil", "2026-06-01T08:00"), ("Columns[0].Type", "Secret"), ("Columns[2].Source", "Grade"), ("Columns[2].Steps", "合格"), ("Ways[0].Subject", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        var wrong = page.Document.QuerySelectorAll(".field-error").Select(error => error.Id).ToList();
        foreach (var field in new[] { "f-Name", "f-Key", "f-OpenUntil", "f-Columns-0-Show", "f-Columns-2-Label", "f-Columns-2-First", "f-Columns-2-Steps", "f-Ways-0-Subject" })
            Assert.Contains(field + "-error", wrong);
        foreach (var link in page.Document.QuerySelectorAll(".error-summary a"))
            Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task Preview_shows_the_form_and_a_masked_result_of_nobody()
    {
        using var webmaster = await site.AdministratorAsync();

        var page = await webmaster.PressAsync(await webmaster.OpenAsync(Systems + "/New", Token), "preview", ("Name", "预览查询"));

        var cards = page.Document.QuerySelectorAll(".design-preview");
        Assert.Contains("预览查询", cards[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("110101190001011009", cards[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("110101190001011009", cards[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("身份证号", cards[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_files_can_be_imported_as_they_are()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam) with { Columns = [.. SampleSystems.Exam.Columns, .. Enum.GetValues<ColumnType>().Select(type => new QueryColumn { Key = "t" + (int)type, Label = "类型" + type, Type = type, Role = type is ColumnType.Secret ? ColumnRole.Hidden : ColumnRole.Shown })] };
        var set = await site.AddAsync(system);
        using var webmaster = await site.AdministratorAsync();
        foreach (var kind in new[] { "csv", "xlsx" })
        {
            using var answer = await webmaster.Client.GetAsync(new Uri($"{Systems}/{system.Key}/Sample.{kind}", UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
            if (kind == "csv")
                Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
            using var content = new MemoryStream(bytes);

            var import = await site.ImportAsync(system, set, content);

            Assert.Equal((ImportState.Done, 1L, 0), (import.State, import.RowsDone, import.Faults));
        }
    }

    [Fact]
    public async Task System_is_edited_opened_closed_and_removed()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic) with { State = QueryState.Draft };
        await site.AddAsync(system);
        using var webmaster = await site.AdministratorAsync();
        var design = await webmaster.OpenAsync($"{Systems}/{system.Key}/Design", Token);
        Assert.Null(design.Value("Key"));
        await webmaster.PressAsync(design, "save", ("Name", "违章记录查询"));
        var edited = (await site.FindSystemAsync(system.Key))!;
        Assert.Equal(QuerySystems.Write(system with { Name = "违章记录查询" }), QuerySystems.Write(edited));

        var page = await webmaster.SubmitAsync(await webmaster.OpenAsync(Systems, Token), $"form[action$='/{system.Key}/Open']");
        Assert.Equal(QueryState.Open, (await site.FindSystemAsync(system.Key))!.State);
        Assert.Contains("还没有数据", page.Text, StringComparison.Ordinal);
        page = await webmaster.ConfirmAsync(await webmaster.SubmitAsync(page, $"form[action$='/{system.Key}/Close']"));
        Assert.Equal(QueryState.Closed, (await site.FindSystemAsync(system.Key))!.State);

        page = await webmaster.ConfirmAsync(await webmaster.SubmitAsync(page, $"form[action$='/{system.Key}/Remove']"));
        Assert.Contains("请先删除它的各期数据", page.Text, StringComparison.Ordinal);
        Assert.NotNull(await site.FindSystemAsync(system.Key));
    }

    [Fact]
    public async Task System_with_as_many_columns_as_there_may_be_is_saved_as_it_is()
    {
        var all = Enumerable.Range(1, 95).Select(i => new QueryColumn { Key = "n" + i, Label = "数" + i, Type = ColumnType.Integer }).ToList();
        var sum = new Computation { Kind = ComputationKind.Sum, Of = [.. all.Select(column => column.Key)] };
        var system = QueriesSite.Copy(SampleSystems.Traffic) with
        {
            Columns = [.. SampleSystems.Traffic.Columns.Take(2), .. all, .. Enumerable.Range(1, 3).Select(i => new QueryColumn { Key = "sum" + i, Label = "合计" + i, Type = ColumnType.Integer, Computed = sum })],
        };
        await site.AddAsync(system);
        using var webmaster = await site.AdministratorAsync();

        var page = await webmaster.OpenAsync($"{Systems}/{system.Key}/Design", Token);
        await webmaster.PressAsync(page, "save", ("Name", "很多字段"));

        Assert.Equal(QuerySystems.Write(system with { Name = "很多字段" }), QuerySystems.Write((await site.FindSystemAsync(system.Key))!));
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        await site.AddAsync(system);
        using var webmaster = await site.AdministratorAsync();
        var (one, other) = (await webmaster.OpenAsync($"{Systems}/{system.Key}/Design", Token), await webmaster.OpenAsync($"{Systems}/{system.Key}/Design", Token));
        await webmaster.PressAsync(one, "save", ("Name", "先改的"));

        var refused = await webmaster.PressAsync(other, "save", ("Name", "后改的"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("后改的", refused.Value("Name"));
        Assert.Equal("先改的", (await site.FindSystemAsync(system.Key))!.Name);
    }

    [Fact]
    public async Task Key_that_is_taken_is_refused()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        await site.AddAsync(system);
        using var webmaster = await site.AdministratorAsync();
        foreach (var key in new[] { system.Key, "new" })
        {
            var refused = await webmaster.PressAsync(await webmaster.OpenAsync(Systems + "/New", Token), "save", ("Name", "又一个"), ("Key", key));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("已被使用", refused.Document.GetElementById("f-Key-error")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_only_imports_sees_the_list_and_designs_nothing()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        await site.AddAsync(system);
        using var clerk = await site.SignedInAsync("ImportQueryData");

        var list = await clerk.OpenAsync(Systems, Token);

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains(system.Name, list.Text, StringComparison.Ordinal);
        Assert.Null(list.Document.QuerySelector("form[action$='/Close']"));
        foreach (var address in new[] { "/New", $"/{system.Key}/Design" })
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync(Systems + address, Token)).Status);
    }

    private static string NewKey() => "k" + Guid.NewGuid().ToString("N")[..10];
}
