using System.Net;
using EGovCms.Data;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Tests.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Queries.Tests.Lookups;

public sealed class LookupTests(QueriesSite site) : IClassFixture<QueriesSite>
{
    private const string IdCard = "110101199003077563";
    private static int _address;

    [Fact]
    public async Task Who_gives_their_own_finds_it_masked_and_computed_however_it_is_written()
    {
        var system = await ExamAsync();

        var answer = await AskAsync(system, "id-card", ("name", " 张　三"), ("id-card", "１１０１０１１９９００３０７７５６３"));

        Assert.Equal(LookupOutcome.Found, answer.Outcome);
        Assert.Equal(
            ["name=张某", "id-card=1101************63", "ticket=GZ001", "first=61.5", "second=85", "day=2026-03-08", "total=146.5", "grade=优秀"],
            Assert.Single(answer.Records).Fields.Select(field => $"{field.Key}={field.Value}"));
    }

    [Fact]
    public async Task All_data_sets_are_asked_or_one()
    {
        var system = await ExamAsync();
        var later = await site.InAsync(services => services.GetRequiredService<DataSetStore>().AddAsync(system.Key, "2027年度", TestContext.Current.CancellationToken));
        await site.VersionAsync(system, later, ["张三", IdCard, "GZ900", "1", null, null]);

        var all = await AskAsync(system, "id-card", ("name", "张三"), ("id-card", IdCard));
        var one = await AskAsync(system, "id-card", later.Id, ("name", "张三"), ("id-card", IdCard));

        Assert.Equal(["2027年度", "2026年度"], all.Records.Select(record => record.DataSet));
        Assert.Equal("2027年度", Assert.Single(one.Records).DataSet);
        // Of a paper that was not sat there is no total and no grade.
        Assert.All(one.Records[0].Fields.Where(field => field.Key is "total" or "grade"), field => Assert.Null(field.Value));
    }

    [Fact]
    public async Task Column_that_is_hidden_now_is_not_shown_of_what_was_imported_before()
    {
        var system = await ExamAsync();
        await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(
            system with { Columns = [.. system.Columns.Select(column => column.Key == "ticket" ? column with { Role = ColumnRole.Hidden } : column)] }, TestContext.Current.CancellationToken));

        var answer = await AskAsync(system, "id-card", ("name", "张三"), ("id-card", IdCard));

        Assert.DoesNotContain(Assert.Single(answer.Records).Fields, field => field.Key == "ticket");
    }

    [Fact]
    public async Task Misses_of_all_kinds_are_answered_alike()
    {
        var system = await ExamAsync();

        var nobody = await AskAsync(system, "id-card", ("name", "张三"), ("id-card", "52020219900307001X"));
        var wrongName = await AskAsync(system, "id-card", ("name", "张四"), ("id-card", IdCard));

        Assert.Equal(LookupOutcome.NotFound, nobody.Outcome);
        Assert.Equal(nobody, wrongName with { Errors = nobody.Errors, Records = nobody.Records });
        Assert.Empty(wrongName.Records);
        Assert.Empty(wrongName.Errors);
    }

    [Fact]
    public async Task What_has_not_the_form_of_an_identity_card_is_told_without_a_look()
    {
        var system = await ExamAsync();

        var answer = await AskAsync(system, "id-card", ("name", ""), ("id-card", "110101199003077564"));

        Assert.Equal(LookupOutcome.Invalid, answer.Outcome);
        Assert.Equal(["id-card", "name"], answer.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(await AuditAsync(system));
    }

    [Fact]
    public async Task Guesses_for_one_person_from_many_addresses_come_to_an_end()
    {
        var system = await ExamAsync();
        var outcomes = new List<LookupOutcome>();
        for (var i = 0; i < 40; i++)
            outcomes.Add((await AskAsync(system, "id-card", ("name", $"王{(char)('一' + i)}"), ("id-card", IdCard))).Outcome);

        Assert.Equal(LookupOutcome.NotFound, outcomes[0]);
        Assert.All(outcomes.Skip(15), outcome => Assert.Equal(LookupOutcome.Refused, outcome));
    }

    [Fact]
    public async Task Closed_and_unknown_systems_are_answered_alike()
    {
        var system = await ExamAsync();
        await site.InAsync(services => services.GetRequiredService<QuerySystems>().SaveAsync(system with { OpenUntilUtc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) }, TestContext.Current.CancellationToken));

        Assert.Equal(LookupOutcome.Closed, (await AskAsync(system, "id-card", ("name", "张三"), ("id-card", IdCard))).Outcome);
        Assert.Equal(LookupOutcome.Closed, (await AskAsync(system with { Key = "nowhere" }, "id-card")).Outcome);
        Assert.Equal(LookupOutcome.Closed, (await AskAsync(system, "by-name")).Outcome);
    }

    [Fact]
    public async Task Each_look_up_is_recorded_with_its_subject_masked()
    {
        var system = await ExamAsync();
        await AskAsync(system, "id-card", ("name", "张三"), ("id-card", IdCard));
        await AskAsync(system, "ticket", ("name", "张三"), ("ticket", "GZ999888"));

        var recorded = await AuditAsync(system);

        Assert.Equal(2, recorded.Count);
        Assert.Contains("1101************63", recorded[0], StringComparison.Ordinal);
        Assert.DoesNotContain(recorded, entry => entry.Contains(IdCard, StringComparison.Ordinal) || entry.Contains("GZ999888", StringComparison.Ordinal) || entry.Contains("张三", StringComparison.Ordinal));
    }

    private async Task<QuerySystem> ExamAsync()
    {
        var system = QueriesSite.Copy(SampleSystems.Exam);
        var set = await site.AddAsync(system);
        await site.VersionAsync(system, set, ["张三", IdCard, "GZ001", "61.5", "85", "2026-03-08"]);
        return system;
    }

    private Task<LookupAnswer> AskAsync(QuerySystem system, string way, params (string Column, string Value)[] values) => AskAsync(system, way, null, values);

    /// <summary>Asks from an address of its own.</summary>
    private Task<LookupAnswer> AskAsync(QuerySystem system, string way, string? dataSet, params (string Column, string Value)[] values) => site.InAsync(async services =>
    {
        var number = Interlocked.Increment(ref _address);
        var http = new DefaultHttpContext { RequestServices = services };
        http.Connection.RemoteIpAddress = new IPAddress([10, 7, (byte)(number >> 8), (byte)number]);
        var challenge = await services.GetRequiredService<IFormGuard>().PrepareAsync(Lookup.Purpose, http);
        var form = new FormCollection(new Dictionary<string, StringValues> { ["hc-token"] = challenge.Token });
        var question = new LookupQuestion { System = system.Key, Way = way, DataSet = dataSet, Values = values.ToDictionary(pair => pair.Column, pair => pair.Value) };
        return await services.GetRequiredService<Lookup>().AskAsync(http, form, question);
    });

    private Task<List<string>> AuditAsync(QuerySystem system) => site.InAsync(async services =>
        await services.GetRequiredService<TenantDb>().Database.SqlQuery<string>($"""select "After" as "Value" from "AuditEntries" where "Action" = 'query.asked' and "Subject" = {system.Key} order by "OccurredUtc" """)
            .ToListAsync(TestContext.Current.CancellationToken));
}
