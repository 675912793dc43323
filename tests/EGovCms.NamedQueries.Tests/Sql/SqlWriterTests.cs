using EGovCms.Content.Queries;
using EGovCms.NamedQueries.Abstractions;
using EGovCms.NamedQueries.Sql;

namespace EGovCms.NamedQueries.Tests.Sql;

/// <summary>Whatever a query says, the statement made of it reads the indexes that were told of, and its texts are bound.</summary>
public sealed class SqlWriterTests
{
    private static readonly DateTime Now = new(2027, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, ContentIndexView> Indexes = new[]
    {
        new ContentIndexView("ContentItemIndex", ["DocumentId", "ContentItemId", "ContentType", "DisplayText", "PublishedUtc", "Published"], "SELECT 1 FROM items"),
        new ContentIndexView("AliasPartIndex", ["DocumentId", "ContentItemId", "Alias"], "SELECT 1 FROM aliases"),
    }.ToDictionary(view => view.Name, StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("DELETE FROM ContentItemIndex")]
    [InlineData("UPDATE ContentItemIndex SET ContentType = 'x'")]
    [InlineData("INSERT INTO ContentItemIndex (DocumentId) VALUES (1)")]
    [InlineData("DROP TABLE ContentItems")]
    [InlineData("PRAGMA writable_schema = 1")]
    [InlineData("ATTACH 'other.db' AS other")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex; DROP TABLE ContentItems")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex -- and more")]
    [InlineData("SELECT DocumentId /* */ FROM ContentItemIndex")]
    [InlineData("SELECT DocumentId INTO x FROM ContentItemIndex")]
    [InlineData("SELECT DocumentId FROM t_other.ContentItemIndex")]
    [InlineData("SELECT DocumentId FROM \"t_other\".\"ContentItemIndex\"")]
    [InlineData("WITH x AS (DELETE FROM ContentItems) SELECT DocumentId FROM x")]
    [InlineData("WITH RECURSIVE x AS (SELECT DocumentId FROM x) SELECT DocumentId FROM x")]
    [InlineData("EXPLAIN SELECT DocumentId FROM ContentItemIndex")]
    [InlineData("SELECT 1")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE ContentType = 'a' 'b'")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE ContentType = E'\\x'")]
    [InlineData("")]
    public void What_is_more_than_a_select_is_not_understood(string text) => Assert.Throws<QueryException>(() => SqlGrammar.Parse(text));

    [Theory]
    [InlineData("SELECT * FROM ContentItems")]
    [InlineData("SELECT * FROM sqlite_master")]
    [InlineData("SELECT * FROM pg_roles")]
    [InlineData("SELECT * FROM Settings")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex UNION SELECT Id FROM Accounts")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE DocumentId IN (SELECT Id FROM AuditEntries)")]
    [InlineData("SELECT x.y FROM (SELECT Secret AS y FROM Tenants) AS x")]
    [InlineData("WITH x AS (SELECT Value FROM Settings) SELECT Value FROM x")]
    [InlineData("WITH x AS (SELECT DocumentId FROM x) SELECT DocumentId FROM x")]
    [InlineData("SELECT Document FROM ContentItemIndex")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex WHERE rowid = 1")]
    [InlineData("SELECT other.DocumentId FROM ContentItemIndex")]
    [InlineData("SELECT load_extension('x') FROM ContentItemIndex")]
    [InlineData("SELECT pg_read_file('x') FROM ContentItemIndex")]
    [InlineData("SELECT pg_sleep(10) FROM ContentItemIndex")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex LIMIT -1")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex LIMIT @absent")]
    [InlineData("SELECT * FROM ContentItemIndex JOIN ContentItemIndex ON 1 = 1")]
    public void What_is_not_told_of_cannot_be_asked_for(string text) => Assert.Throws<QueryException>(() => Write(text));

    [Fact]
    public void Texts_and_parameters_are_bound_and_never_written()
    {
        var statement = Write("SELECT DocumentId FROM ContentItemIndex WHERE ContentType = @type OR DisplayText = 'it''s'", ("type", "x' OR 1=1 --"));

        Assert.Equal(["x' OR 1=1 --", "it's"], statement.Parameters);
        Assert.DoesNotContain("1=1", statement.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("it's", statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_quoted_so_that_none_can_end_itself()
    {
        var statement = Write("SELECT DocumentId AS [x\" FROM secrets --] FROM ContentItemIndex");

        Assert.Contains("AS \"x\"\" FROM secrets --\"", statement.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT DocumentId FROM ContentItemIndex", "LIMIT 100")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex LIMIT 99999", "LIMIT 100")]
    [InlineData("SELECT DocumentId FROM ContentItemIndex LIMIT @count:7 OFFSET 3", "LIMIT 7 OFFSET 3")]
    public void Rows_are_limited(string text, string end) => Assert.EndsWith(end, Write(text).Text, StringComparison.Ordinal);

    [Fact]
    public void Text_beside_a_date_becomes_one()
    {
        var statement = Write("select DocumentId from ContentItemIndex where PublishedUtc >= '2027-01-02' and PublishedUtc < now('days', -1) and DisplayText = '2027-01-02'");

        Assert.Equal([new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc), Now.AddDays(-1), "2027-01-02"], statement.Parameters);
    }

    [Fact]
    public void Nesting_and_length_are_limited()
    {
        Assert.Throws<QueryException>(() => SqlGrammar.Parse($"SELECT DocumentId FROM ContentItemIndex WHERE {new string('(', 2000)}1 = 1{new string(')', 2000)}"));
        Assert.Throws<QueryException>(() => SqlGrammar.Parse("SELECT DocumentId FROM ContentItemIndex WHERE " + string.Concat(Enumerable.Repeat("NOT ", 9000)) + "1 = 1"));
        SqlGrammar.Parse("SELECT DocumentId FROM ContentItemIndex WHERE " + string.Concat(Enumerable.Repeat("NOT ", 3000)) + "1 = 1");
        Write("SELECT DocumentId FROM ContentItemIndex WHERE " + string.Join(" OR ", Enumerable.Repeat("1 = 1", 1500)));
    }

    [Fact]
    public void Message_shows_where_the_query_stops_making_sense() =>
        Assert.Contains("LIMITED 3", Assert.Throws<QueryException>(() => SqlGrammar.Parse("SELECT DocumentId FROM ContentItemIndex WHERE ContentType = 'x' LIMITED 3")).Message, StringComparison.Ordinal);

    private static SqlStatement Write(string text, params (string Name, object? Value)[] parameters) =>
        new SqlWriter(Indexes, isPostgres: false, parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase), Now, maxRows: 100).Write(SqlGrammar.Parse(text));
}
