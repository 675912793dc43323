using System.Net;
using System.Text;
using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Tests.Sheets;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Admin;

public sealed class DataOnSqliteTests(QueriesSite site) : DataTests(site), IClassFixture<QueriesSite>;

public sealed class DataOnPostgresTests(PostgresQueriesSite site) : DataTests(site), IClassFixture<PostgresQueriesSite>;

public abstract class DataTests(QueriesSite site)
{
    private const string Headings = "姓名,身份证号码,准考证号,行政职业能力测验,申论,考试日期\n";
    private const string Zhang = "张三,110101199003077563,GZ001,61.5,70,2026年3月8日\n";
    private const string Li = "李四,52020219900307001X,GZ002,,80,2026/3/8\n";
    private static readonly string[] ZhangsValues = ["张三", "110101199003077563"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_set_is_added_tried_and_imported_without_a_second_upload()
    {
        var system = await SystemAsync();
        using var clerk = await site.AdministratorAsync();
        var page = await clerk.OpenAsync($"{QueryDesk.Systems}/{system.Key}", Token);
        page = await clerk.SubmitAsync(page, "form[action$='/Data']", ("Name", "2026年度"));
        Assert.Equal("2026年度", page.Heading);

        page = await clerk.UploadAsync(page, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Headings + Zhang + Li));
        Assert.Contains("GB18030", page.Document.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("身份证号码", page.Value("Map.id-card"));
        Assert.DoesNotContain("110101199003077563", page.Text, StringComparison.Ordinal);

        page = await clerk.EndAsync(await clerk.MapAsync(page, "try"));
        Assert.Contains("2行都没有错误", page.Text, StringComparison.Ordinal);
        Assert.Empty(await site.FindAsync(system, "id-card", ZhangsValues));

        page = await clerk.EndAsync(await clerk.SubmitAsync(page, "form[action$='/Continue']"));
        Assert.Contains("导入完成", page.Text, StringComparison.Ordinal);
        Assert.Single(await site.FindAsync(system, "id-card", ZhangsValues));
        var set = await clerk.OpenAsync(page.Address.AbsolutePath[..page.Address.AbsolutePath.IndexOf("/Imports/", StringComparison.Ordinal)], Token);
        Assert.Contains(SiteFixture.AdminUser, set.Document.QuerySelectorAll("table")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_row_is_told_with_its_reason_in_the_file_of_errors()
    {
        var (system, set) = await SetAsync();
        using var clerk = await site.AdministratorAsync();
        var page = await clerk.UploadAsync(await OpenAsync(clerk, set), Encoding.UTF8.GetBytes(Headings + Zhang + "李四,52020219900307001X,GZ002,缺考,80,2026/3/8\n"));

        page = await clerk.EndAsync(await clerk.MapAsync(page, "import"));

        Assert.Contains("有1处错误", page.Text, StringComparison.Ordinal);
        using var answer = await clerk.Client.GetAsync(new Uri(page.Document.QuerySelector("a[href$='/Errors.csv']")!.GetAttribute("href")!, UriKind.Relative), Token);
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("3,行政职业能力测验,缺考,应为数字", lines[1], StringComparison.Ordinal);
        Assert.Empty(await site.FindAsync(system, "id-card", ZhangsValues));
    }

    [Fact]
    public async Task Number_of_a_person_in_a_wrong_column_is_masked_in_the_file_of_errors()
    {
        const string IdCard = "11010519491231002X";
        var (_, set) = await SetAsync();
        using var clerk = await site.AdministratorAsync();
        var page = await clerk.UploadAsync(await OpenAsync(clerk, set), Encoding.UTF8.GetBytes($"{Headings}李四,52020219900307001X,GZ002,{IdCard},80,2026/3/8\n"));

        page = await clerk.EndAsync(await clerk.MapAsync(page, "import"));

        var errors = await clerk.Client.GetStringAsync(new Uri(page.Document.QuerySelector("a[href$='/Errors.csv']")!.GetAttribute("href")!, UriKind.Relative), Token);
        Assert.Contains("2,行政职业能力测验,", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(IdCard, errors, StringComparison.Ordinal);
        Assert.DoesNotContain(IdCard, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_are_chosen_where_names_do_not_fit()
    {
        var (system, set) = await SetAsync();
        using var clerk = await site.AdministratorAsync();
        var page = await clerk.UploadAsync(await OpenAsync(clerk, set), Encoding.UTF8.GetBytes("甲,乙,丙\n张三,110101199003077563,GZ001\n"));

        page = await clerk.MapAsync(page, "import", ("Map.name", "甲"), ("Map.id-card", "甲"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Document.GetElementById("f-Map-id-card-error"));
        Assert.NotNull(page.Document.GetElementById("f-Map-ticket-error"));
        Assert.Equal("甲", page.Value("Map.name"));

        await clerk.EndAsync(await clerk.MapAsync(page, "import", ("Map.id-card", "乙"), ("Map.ticket", "丙")));
        Assert.Single(await site.FindAsync(system, "id-card", ZhangsValues));
    }

    [Fact]
    public async Task Sheet_of_a_workbook_is_named_and_a_file_that_cannot_be_read_is_told_at_the_form()
    {
        var (_, set) = await SetAsync();
        using var clerk = await site.AdministratorAsync();
        var path = Path.Combine(site.Folder, Guid.NewGuid().ToString("N") + ".xlsx");
        XlsxFile.Write(path, [XlsxFile.Row(1, "姓名", "身份证号", "准考证号"), XlsxFile.Row(2, "张三", "110101199003077563", "GZ001")]);

        var page = await clerk.UploadAsync(await OpenAsync(clerk, set), await File.ReadAllBytesAsync(path, Token), "成绩.xlsx");
        Assert.Contains("成绩", page.Document.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);

        var refused = await clerk.UploadAsync(await OpenAsync(clerk, set), "PK is no workbook"u8.ToArray(), "坏.xlsx");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("文件已损坏", refused.Document.GetElementById("f-File-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Older_version_is_rolled_back_to_and_the_data_set_taken_out_renamed_and_removed()
    {
        var (system, set) = await SetAsync();
        await site.ImportAsync(system, set, Headings.Replace("号码", "", StringComparison.Ordinal) + Zhang);
        await site.ImportAsync(system, set, Headings.Replace("号码", "", StringComparison.Ordinal) + Zhang.Replace("61.5", "99", StringComparison.Ordinal));
        using var clerk = await site.AdministratorAsync();
        var page = await OpenAsync(clerk, set);

        page = await clerk.ConfirmAsync(await clerk.SubmitAsync(page, "form[action$='/Switch']"));
        Assert.Equal("61.5", Assert.Single(await site.FindAsync(system, "id-card", ZhangsValues)).Values[3]);

        page = await clerk.SubmitAsync(page, "form[action$='/Rename']", ("Name", "2026年上半年"));
        Assert.Equal("2026年上半年", page.Heading);
        page = await clerk.ConfirmAsync(await clerk.SubmitAsync(page, "form[action$='/TakeOut']"));
        Assert.Empty(await site.FindAsync(system, "id-card", ZhangsValues));

        page = await clerk.ConfirmAsync(await clerk.SubmitAsync(page, "form[action$='/Remove']"));
        Assert.Contains("已删除", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(clerk, set)).Status);
        page = await clerk.OpenAsync(QueryDesk.Systems, Token);
        await clerk.ConfirmAsync(await clerk.SubmitAsync(page, $"form[action$='/{system.Key}/Remove']"));
        Assert.Null(await site.FindSystemAsync(system.Key));
    }

    [Fact]
    public async Task New_keys_make_a_version_that_answers_alike()
    {
        var (system, set) = await SetAsync();
        await site.ImportAsync(system, set, Headings.Replace("号码", "", StringComparison.Ordinal) + Zhang);
        using var clerk = await site.AdministratorAsync();
        var page = await clerk.ConfirmAsync(await clerk.SubmitAsync(await OpenAsync(clerk, set), "form[action$='/Rotate']"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        while (page.Document.QuerySelectorAll("form[action$='/Switch']").Length == 0)
        {
            await Task.Delay(50, patience.Token);
            page = await OpenAsync(clerk, set);
        }

        Assert.Single(await site.FindAsync(system, "id-card", ZhangsValues));
    }

    [Fact]
    public async Task File_of_a_dry_run_goes_after_its_time_and_cannot_be_imported_then()
    {
        var (system, set) = await SetAsync();
        var tried = await site.ImportAsync(system, set, Headings.Replace("号码", "", StringComparison.Ordinal) + Zhang, isDryRun: true);
        Assert.True(Directory.Exists(site.ImportFolder(tried.Id)));
        await site.InAsync(services => services.GetRequiredService<TenantDb>().Set<ImportRow>().Where(row => row.Id == tried.Id)
            .ExecuteUpdateAsync(change => change.SetProperty(row => row.FinishedUtc, DateTime.UtcNow.AddHours(-1)), Token));

        await site.ImportAsync(system, set, Headings + "x\n", isDryRun: true);

        Assert.False(Directory.Exists(site.ImportFolder(tried.Id)));
        Assert.Null(await site.InAsync(services => services.GetRequiredService<ImportQueue>().ContinueAsync(tried.Id, null, Token)));
        using var clerk = await site.AdministratorAsync();
        Assert.Null((await OpenAsync(clerk, set, "/Imports/" + tried.Id)).Document.QuerySelector("form[action$='/Continue']"));
    }

    [Fact]
    public async Task Import_that_a_backup_brought_back_is_over()
    {
        var (_, set) = await SetAsync();
        var id = Guid.CreateVersion7().ToString("N");
        await site.InAsync(services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            db.Add(new ImportRow { Id = id, DataSetId = set.Id, VersionId = id, FileName = "old.csv", Mapping = "{}", State = ImportState.Reading, CreatedUtc = DateTime.UtcNow.AddDays(-3) });
            return db.SaveChangesAsync(Token);
        });
        using var clerk = await site.AdministratorAsync();

        var page = await OpenAsync(clerk, set, "/Imports/" + id);

        Assert.Null(page.Document.QuerySelector("progress"));
        Assert.Contains("上传的文件已不在", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_were_imported_for_other_ways_are_marked()
    {
        var (system, set) = await SetAsync();
        await site.ImportAsync(system, set, Headings.Replace("号码", "", StringComparison.Ordinal) + Zhang);
        using var clerk = await site.AdministratorAsync();
        Assert.DoesNotContain("需重新导入", (await clerk.OpenAsync($"{QueryDesk.Systems}/{system.Key}", Token)).Text, StringComparison.Ordinal);

        await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(system with { Ways = [system.Ways[0] with { Columns = ["name", "ticket"], Subject = "ticket" }] }, Token));

        Assert.Contains("需重新导入", (await clerk.OpenAsync($"{QueryDesk.Systems}/{system.Key}", Token)).Text, StringComparison.Ordinal);
        Assert.Contains("请重新导入", (await OpenAsync(clerk, set)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_reached_by_another_systems_address_or_without_the_permission()
    {
        var (system, set) = await SetAsync();
        var (other, _) = await SetAsync();
        var import = await site.ImportAsync(system, set, Headings + "x\n");
        using var clerk = await site.AdministratorAsync();
        foreach (var address in new[] { "", "/Imports/" + import.Id, $"/Imports/{import.Id}/Errors.csv", "/Imports/..%2f..%2fx", "/Imports/" + Guid.NewGuid().ToString("N") })
            Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"{QueryDesk.Systems}/{other.Key}/Data/{set.Id}{address}", Token)).Status);

        using var designer = await site.SignedInAsync("ManageQuerySystems");
        Assert.Equal(HttpStatusCode.Forbidden, (await designer.OpenAsync($"{QueryDesk.Systems}/{system.Key}/Data/{set.Id}", Token)).Status);
    }

    private async Task<QuerySystem> SystemAsync()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        Assert.Empty(await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(system, Token)));
        return system;
    }

    private async Task<(QuerySystem System, DataSetRow Set)> SetAsync()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        return (system, await site.AddAsync(system));
    }

    private static Task<SitePage> OpenAsync(SiteBrowser browser, DataSetRow set, string more = "") =>
        browser.OpenAsync($"{QueryDesk.Systems}/{set.System}/Data/{set.Id}{more}", Token);
}
