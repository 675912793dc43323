using EGovCms.Queries.Definitions;
using EGovCms.Queries.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Definitions;

public sealed class ValidatorTests(QueriesSite site) : IClassFixture<QueriesSite>
{
    public static TheoryData<string, string> Faults => new()
    {
        { "key", ".Key" }, { "name", ".Name" }, { "time", ".OpenUntilUtc" }, { "columns", ".Columns" }, { "ways", ".Ways" }, { "twice", ".Columns[1].Key" },
        { "mask", ".Columns[0].Mask" }, { "secret", ".Columns[2].Role" }, { "computed-of", ".Columns[6].Computed.Of" }, { "computed-words", ".Columns[6].Computed.Of[1]" },
        { "steps", ".Columns[7].Computed.Steps" }, { "one-column", ".Ways[0].Columns" }, { "no-column", ".Ways[0].Columns[1]" }, { "optional", ".Ways[0].Columns[1]" }, { "subject", ".Ways[1].Subject" },
    };

    [Fact]
    public async Task Whole_definitions_are_taken()
    {
        Assert.Empty(await CheckAsync(SampleSystems.Exam));
        Assert.Empty(await CheckAsync(SampleSystems.Traffic));
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Each_fault_is_told_with_its_place(string fault, string place)
    {
        var problem = Assert.Single(await CheckAsync(Broken(fault)));

        Assert.Equal(place, problem.Place);
        Assert.DoesNotContain("Problem_", problem.Message, StringComparison.Ordinal);
    }

    private static QuerySystem Broken(string fault)
    {
        var exam = SampleSystems.Exam;
        return fault switch
        {
            "key" => exam with { Key = "Exam 1" },
            "name" => exam with { Name = " " },
            "time" => exam with { OpenFromUtc = new(2026, 2, 1), OpenUntilUtc = new(2026, 1, 1) },
            "columns" => exam with { Columns = [.. exam.Columns, .. Enumerable.Range(0, 100).Select(i => new QueryColumn { Key = $"c{i}", Label = "列" })] },
            "ways" => exam with { Ways = [] },
            "twice" => Column(1, column => column with { Key = "name" }) with { Ways = [exam.Ways[1]] },
            "mask" => Column(0, column => column with { Mask = null }),
            "secret" => Column(2, column => column with { Type = ColumnType.Secret }) with { Ways = [exam.Ways[0]] },
            "computed-of" => Column(6, column => column with { Computed = column.Computed! with { Of = ["first"] } }),
            "computed-words" => Column(6, column => column with { Computed = column.Computed! with { Of = ["first", "name"] } }),
            "steps" => Column(7, column => column with { Computed = column.Computed! with { Steps = [] } }),
            "one-column" => exam with { Ways = [exam.Ways[0] with { Columns = ["id-card"] }] },
            "no-column" => exam with { Ways = [exam.Ways[0] with { Columns = ["id-card", "colour"] }] },
            "optional" => exam with { Ways = [exam.Ways[0] with { Columns = ["id-card", "day"] }] },
            "subject" => exam with { Ways = [exam.Ways[0], exam.Ways[1] with { Subject = "id-card" }] },
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
        };

        QuerySystem Column(int place, Func<QueryColumn, QueryColumn> change) =>
            exam with { Columns = [.. exam.Columns.Select((column, i) => i == place ? change(column) : column)] };
    }

    private Task<IReadOnlyList<QueryProblem>> CheckAsync(QuerySystem system) =>
        site.InAsync(services => Task.FromResult(services.GetRequiredService<QuerySystemValidator>().Check(system)));
}
