using System.Text;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Tests.Sheets;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Imports;

public sealed class ImportOnSqliteTests(QueriesSite site) : ImportTests(site), IClassFixture<QueriesSite>;

public sealed class ImportOnPostgresTests(PostgresQueriesSite site) : ImportTests(site), IClassFixture<PostgresQueriesSite>;

public abstract class ImportTests(QueriesSite site)
{
    private const string Headings = "姓名,身份证号,准考证号,行政职业能力测验,申论,考试日期\n";
    private const string Zhang = "张三,110101199003077563,GZ001,61.5,70,2026年3月8日\n";
    private const string Li = "李四,52020219900307001X,GZ002,,80,2026/3/8\n";

    [Fact]
    public async Task File_without_fault_is_taken_in_and_found()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(system);

        var import = await site.ImportAsync(system, set, Headings + Zhang + Li);

        Assert.Equal((ImportState.Done, 2L, 0, 1.0), (import.State, import.RowsDone, import.Faults, import.Share));
        var row = Assert.Single(await site.FindAsync(system, "id-card", ["张三", "110101199003077563"]));
        Assert.Equal(["张三", "110101199003077563", "GZ001", "61.5", "70", "2026-03-08"], row.Values);
        Assert.Single(await site.FindAsync(system, "ticket", ["李四", "GZ002"]));
        Assert.Empty(await site.FindAsync(system, "ticket", ["张三", "GZ002"]));
        Assert.False(Directory.Exists(site.ImportFolder(import.Id)));
    }

    [Fact]
    public async Task One_wrong_row_leaves_what_is_in_service_and_the_file_of_errors_tells()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(system);
        await site.ImportAsync(system, set, Headings + Zhang);

        var import = await site.ImportAsync(system, set, Headings + "张三,110101199003077563,GZ001,99,99,2026-03-08\n" + "=1+1,110101199003077564,GZ003,缺考,70,昨天\n" + "张三,110101199003077563,GZ009,1,1,2026-03-08\n");

        Assert.Equal((ImportState.Refused, 4), (import.State, import.Faults));
        Assert.Equal("61.5", Assert.Single(await site.FindAsync(system, "id-card", ["张三", "110101199003077563"])).Values[3]);
        var errors = await site.FaultsAsync(import.Id);
        Assert.Equal("\ufeff行号,列,内容（已遮盖）,原因", errors[0]);
        Assert.Equal(["3,身份证号", "3,行政职业能力测验", "3,考试日期", "4,身份证号"], errors.Skip(1).Select(line => string.Join(',', line.Split(',')[..2])));
        Assert.Contains("与第2行重复", errors[4], StringComparison.Ordinal);
        Assert.DoesNotContain("110101199003077564", string.Join('\n', errors), StringComparison.Ordinal);
        Assert.DoesNotContain(errors, line => line.Split(',').Any(cell => cell.Trim('"') is ['=' or '+' or '-' or '@', ..]));
        Assert.Equal(["errors.csv"], Directory.EnumerateFileSystemEntries(site.ImportFolder(import.Id)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Dry_run_finds_the_same_faults_and_switches_nothing()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(system);

        var right = await site.ImportAsync(system, set, Headings + Zhang, isDryRun: true);
        var wrong = await site.ImportAsync(system, set, Headings + Zhang + Zhang, isDryRun: true);

        Assert.Equal((ImportState.Done, ImportState.Refused, 1), (right.State, wrong.State, wrong.Faults));
        Assert.Empty(await site.FindAsync(system, "id-card", ["张三", "110101199003077563"]));
        Assert.Empty(await site.InAsync(services => services.GetRequiredService<DataSetStore>().VersionsAsync(set.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Errors_are_collected_up_to_ten_thousand_and_it_says_so()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(system);

        var import = await site.ImportAsync(system, set, Headings + string.Concat(Enumerable.Repeat("张三,1,GZ001,1,1,\n", 12_000)));

        Assert.Equal((ImportState.Refused, FaultFile.Most, true), (import.State, import.Faults, import.IsCut));
        var errors = await site.FaultsAsync(import.Id);
        Assert.Equal(FaultFile.Most + 2, errors.Count);
        Assert.Contains("10000", errors[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../query-imports/x"), InlineData(""), InlineData("0123456789abcdef0123456789abcdef")]
    public async Task File_that_nobody_uploaded_is_not_imported(string upload)
    {
        var set = await site.AddAsync(QueriesSite.Copy(SampleSystems.Exam));
        var start = new StartImport { DataSet = set.Id, Upload = upload, FileName = "data.csv", Mapping = new() };

        Assert.Null(await site.InAsync(services => services.GetRequiredService<ImportQueue>().StartAsync(start, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Heading_that_is_gone_fails_with_its_name()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(system);

        var import = await site.ImportAsync(system, set, "姓名,身份证号\n张三,110101199003077563\n");

        Assert.Equal((ImportState.Failed, "Sheet_NoHeading", "准考证号"), (import.State, import.Problem, import.ProblemArgument));
    }

    [Fact]
    public async Task Workbook_with_all_the_rows_that_one_can_have_is_taken_in()
    {
        const int last = 1_048_576;
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "all.xlsx");
        XlsxFile.Write(path, Enumerable.Range(1, last).Select(row => row == 1
            ? XlsxFile.Row(1, "号牌号码", "发动机号后六位", "违章日期", "违章行为")
            : XlsxFile.Row(row, $"贵B{row % 100_000:00000}", $"{row:000000}", 46024, "违停")));

        await using var stream = File.OpenRead(path);
        var import = await site.ImportAsync(system, set, stream);

        Assert.Equal((ImportState.Done, last - 1L), (import.State, import.RowsDone));
        Assert.Equal("2026-01-02", Assert.Single(await site.FindAsync(system, "car", [$"贵B{last % 100_000:00000}", $"{last:000000}"])).Values[2]);
    }

    [Fact]
    public async Task Upload_that_cannot_be_read_leaves_nothing()
    {
        await site.InAsync(async services =>
        {
            using var content = new MemoryStream(Encoding.ASCII.GetBytes("PK\u0003\u0004 no workbook"));
            var before = Folders();
            await Assert.ThrowsAsync<SheetException>(() => services.GetRequiredService<ImportQueue>().UploadAsync(content, SampleSystems.Exam, null, TestContext.Current.CancellationToken));
            Assert.Equal(before, Folders());
            return true;
        });

        string[] Folders() => Directory.Exists(site.ImportFolder("")) ? [.. Directory.EnumerateDirectories(site.ImportFolder("")).Order(StringComparer.Ordinal)] : [];
    }
}
