using System.Globalization;
using System.Text;
using EGovCms.Content.Queries;
using EGovCms.NamedQueries.Abstractions;
using static EGovCms.NamedQueries.Sql.SqlExpression;

namespace EGovCms.NamedQueries.Sql;

/// <summary>
/// Writes a parsed query anew for the tenant's database. Sources become the statements of the indexes that features told of, names are
/// looked up among their columns, texts become bound values: whatever the query says, the statement reads these indexes and nothing else.
/// </summary>
internal sealed class SqlWriter(IReadOnlyDictionary<string, ContentIndexView> indexes, bool isPostgres, IReadOnlyDictionary<string, object?> parameters, DateTime now, int maxRows)
{
    private readonly List<object?> _bound = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _named = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="QueryException">The query names what is not there.</exception>
    public SqlStatement Write(SqlSelect query)
    {
        var (text, _) = Select(query, outermost: true);
        return new SqlStatement(text, _bound);
    }

    private (string Text, IReadOnlyList<string> Columns) Select(SqlSelect query, bool outermost = false)
    {
        var text = new StringBuilder();
        var with = new List<string>();
        foreach (var named in query.With)
        {
            // Known only after it was written, so that none can call itself.
            var (body, columns) = Select(named.Query);
            with.Add($"{SqlScope.Quote(named.Name)} AS ({body})");
            if (!_named.TryAdd(named.Name, columns))
                throw new QueryException($"The name '{named.Name}' is given twice.");
        }

        if (with.Count > 0)
            text.Append("WITH ").AppendJoin(", ", with).Append(' ');
        SqlScope scope = null!;
        IReadOnlyList<string> names = [];
        for (var i = 0; i < query.Branches.Count; i++)
        {
            var (core, itsScope, itsNames) = Core(query.Branches[i].Core);
            if (i == 0)
                (scope, names) = (itsScope, itsNames);
            else
                text.Append(query.Branches[i].All ? " UNION ALL " : " UNION ");
            text.Append(core);
        }

        if (query.Branches.Count > 1)
            (scope = new SqlScope()).Aliases.UnionWith(names);
        if (query.OrderBy.Count > 0)
            text.Append(" ORDER BY ").AppendJoin(", ", query.OrderBy.Select(order => Value(order.Expression, scope) + (order.Descending ? " DESC" : "")));
        var limit = query.Limit is null ? maxRows : Math.Min(Number(query.Limit, "LIMIT"), maxRows);
        if (query.Limit is not null || outermost || query.Offset is not null)
            text.Append(CultureInfo.InvariantCulture, $" LIMIT {limit}");
        if (query.Offset is not null)
            text.Append(CultureInfo.InvariantCulture, $" OFFSET {Number(query.Offset, "OFFSET")}");
        return (text.ToString(), names);
    }

    private (string Text, SqlScope Scope, IReadOnlyList<string> Names) Core(SqlSelect.Core core)
    {
        var scope = new SqlScope();
        var from = new StringBuilder(" FROM ").Append(Source(core.From, scope));
        foreach (var join in core.Joins)
            from.Append(' ').Append(join.Kind).Append(' ').Append(Source(join.Source, scope)).Append(" ON ").Append(Condition(join.On, scope));
        var items = core.Items.SelectMany(item => Item(item, scope)).ToList();
        scope.Aliases.UnionWith(core.Items.Select(item => item.Alias).OfType<string>());
        var text = new StringBuilder("SELECT ").Append(core.Distinct ? "DISTINCT " : "").AppendJoin(", ", items.Select(item => item.Sql)).Append(from);
        if (core.Where is not null)
            text.Append(" WHERE ").Append(Condition(core.Where, scope));
        if (core.GroupBy.Count > 0)
            text.Append(" GROUP BY ").AppendJoin(", ", core.GroupBy.Select(each => Value(each, scope)));
        if (core.Having is not null)
            text.Append(" HAVING ").Append(Condition(core.Having, scope));
        return (text.ToString(), scope, [.. items.Select(item => item.Name)]);
    }

    private string Source(SqlSelect.Source source, SqlScope scope)
    {
        if (source.Query is not null)
        {
            var (text, columns) = Select(source.Query);
            scope.Add(source.Alias!, columns);
            return $"({text}) AS {SqlScope.Quote(source.Alias!)}";
        }

        var name = source.Alias ?? source.Index!;
        if (_named.TryGetValue(source.Index!, out var known))
        {
            scope.Add(name, known);
            return $"{SqlScope.Quote(_named.Keys.First(each => each.Equals(source.Index, StringComparison.OrdinalIgnoreCase)))} AS {SqlScope.Quote(name)}";
        }

        if (!indexes.TryGetValue(source.Index!, out var index))
            throw new QueryException($"There is no index '{source.Index}' for queries. Known are: {string.Join(", ", indexes.Keys.Order(StringComparer.Ordinal))}.");
        scope.Add(name, index.Columns);
        return $"({(isPostgres ? index.Postgres : index.Sqlite)}) AS {SqlScope.Quote(name)}";
    }

    private IEnumerable<(string Sql, string Name)> Item(SqlSelect.Item item, SqlScope scope)
    {
        if (item.Expression is Star star)
            return scope.Expand(star).Select(column => ($"{column.Sql} AS {SqlScope.Quote(column.Name)}", column.Name));
        var name = item.Alias ?? (item.Expression is Column column ? column.Name : item.Expression is Call call ? call.Function.ToLowerInvariant() : "value");
        return [($"{Value(item.Expression, scope)} AS {SqlScope.Quote(name)}", name)];
    }

    /// <summary>The expression where SQL wants a truth value.</summary>
    private string Condition(SqlExpression expression, SqlScope scope) => expression switch
    {
        Binary { Operator: "AND" or "OR" } both => $"({Condition(both.Left, scope)} {both.Operator} {Condition(both.Right, scope)})",
        Binary { Operator: "=" or "<>" or "<" or ">" or "<=" or ">=" } compared => Compare(compared, scope),
        Not not => $"(NOT {Condition(not.Operand, scope)})",
        IsNull isNull => $"({Value(isNull.Operand, scope)} IS {(isNull.Negated ? "NOT " : "")}NULL)",
        Like like => $"({Value(like.Operand, scope)} {(like.Negated ? "NOT " : "")}{(isPostgres ? "ILIKE" : "LIKE")} {Value(like.Pattern, scope)})",
        Between between => $"({Value(between.Operand, scope)} {(between.Negated ? "NOT " : "")}BETWEEN {Beside(between.Operand, between.Low, scope)} AND {Beside(between.Operand, between.High, scope)})",
        In { Select: { } select } inside => $"({Value(inside.Operand, scope)} {(inside.Negated ? "NOT " : "")}IN ({Inner(select)}))",
        In list => $"({Value(list.Operand, scope)} {(list.Negated ? "NOT " : "")}IN ({string.Join(", ", list.Values.Select(value => Beside(list.Operand, value, scope)))}))",
        _ => $"({Value(expression, scope)} <> 0)",
    };

    private string Compare(Binary compared, SqlScope scope) =>
        $"({Beside(compared.Right, compared.Left, scope)} {compared.Operator} {Beside(compared.Left, compared.Right, scope)})";

    private string Inner(SqlSelect select)
    {
        var (text, columns) = Select(select);
        return columns.Count == 1 ? text : throw new QueryException("The query after IN must have one column.");
    }

    /// <summary>The expression where SQL wants a value.</summary>
    private string Value(SqlExpression expression, SqlScope scope) => expression switch
    {
        Literal literal => Bind(literal.Value),
        Parameter parameter => Bind(ValueOf(parameter)),
        Column column => scope.Resolve(column),
        Call call => SqlFunctions.Write(call, isPostgres, now, argument => Value(argument, scope), Bind),
        Negative negative => $"(-{Value(negative.Operand, scope)})",
        Binary { Operator: "+" or "-" or "*" or "/" or "%" or "||" } computed => $"({Value(computed.Left, scope)} {computed.Operator} {Value(computed.Right, scope)})",
        Star => throw new QueryException("'*' can stand for all columns only, or in COUNT(*)."),
        _ => $"(CASE WHEN {Condition(expression, scope)} THEN 1 ELSE 0 END)",
    };

    /// <summary>A value compared with another: beside a date a text is a date as well.</summary>
    private string Beside(SqlExpression other, SqlExpression expression, SqlScope scope)
    {
        var value = expression is Literal literal ? literal.Value : expression is Parameter parameter ? ValueOf(parameter) : null;
        return IsDate(other) && value is string text
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? Bind(date) : Value(expression, scope);
    }

    private static bool IsDate(SqlExpression expression) =>
        expression is Column column && column.Name.EndsWith("Utc", StringComparison.OrdinalIgnoreCase);

    private long Number(SqlExpression expression, string clause)
    {
        var value = expression is Parameter parameter ? ValueOf(parameter) : (expression as Literal)?.Value;
        return value is not null && long.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw new QueryException($"{clause} needs a whole number, 0 or more.");
    }

    private object? ValueOf(Parameter parameter)
    {
        if (parameters.TryGetValue(parameter.Name, out var given))
            return given is bool truth ? (truth ? 1L : 0L) : given;
        return parameter.Default is { } value ? value.Value : throw new QueryException($"The parameter '@{parameter.Name}' has no value, and no default: @{parameter.Name}:10.");
    }

    private string Bind(object? value)
    {
        if (value is null)
            return "NULL";
        if (value is long or int or decimal)
            return Convert.ToString(value, CultureInfo.InvariantCulture)!;
        _bound.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{_bound.Count - 1}");
    }
}
