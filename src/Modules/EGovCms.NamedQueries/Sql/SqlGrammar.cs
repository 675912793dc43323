using EGovCms.NamedQueries.Abstractions;
using Parlot;
using Parlot.Fluent;
using static EGovCms.NamedQueries.Sql.SqlExpression;

namespace EGovCms.NamedQueries.Sql;

/// <summary>
/// The reading part of SQL that Orchard Core's queries are written in. There is no rule for anything that writes, for comments, for
/// names of schemas or for a second statement: a text that has one is not a query.
/// </summary>
internal static class SqlGrammar
{
    private const int MaxLength = 16 * 1024;
    private const int MaxNesting = 32;

    private static readonly HashSet<string> Reserved = new(
        ["select", "distinct", "from", "where", "join", "inner", "left", "right", "full", "cross", "outer", "on", "as", "and", "or", "not", "in", "like", "between", "is", "null", "group",
         "having", "order", "by", "asc", "desc", "limit", "offset", "union", "all", "with", "true", "false", "recursive", "natural", "using", "intersect", "except", "into", "case", "exists"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Parser<SqlSelect> Query = Build();

    /// <exception cref="QueryException">The text is not a query.</exception>
    public static SqlSelect Parse(string text)
    {
        if (text.Length > MaxLength)
            throw new QueryException($"A query may have {MaxLength} characters.");
        var nesting = 0;
        // Counted before it is parsed: what is nested too deep would use up the stack.
        if (text.Any(c => (nesting += c is '(' ? 1 : c is ')' ? -1 : 0) > MaxNesting))
            throw new QueryException($"A query may have {MaxNesting} parentheses inside each other.");
        var context = new Context(text);
        if (Query.TryParse(context, out var query, out _))
            return query;
        var rest = text[Math.Min(context.Furthest, text.Length)..].Trim();
        throw new QueryException(rest.Length == 0
            ? "The query ends too early."
            : $"The query cannot be read from here on: {(rest.Length > 40 ? rest[..40] + "…" : rest)} Only a SELECT over content indexes is understood, without comments.");
    }

    private static Parser<SqlSelect> Build()
    {
        var expression = Deferred<SqlExpression>();
        var select = Deferred<SqlSelect>();
        var (open, close, comma) = (Terms.Char('('), Terms.Char(')'), Terms.Char(','));

        var plainName = Terms.Identifier().Then(span => span.ToString() ?? "").When((context, name) => !Reserved.Contains(name) && Reached(context));
        var name = plainName.Or(Quoted('[', ']')).Or(Quoted('"', '"')).Or(Quoted('`', '`'));
        var alias = Keyword("as").SkipAnd(name).Or(name);

        var text = Terms.Char('\'').SkipAnd(Separated(Literals.Text("''"), Literals.NoneOf("'").Optional())).AndSkip(Literals.Char('\''))
            .Then<SqlExpression>(parts => new Literal(string.Join('\'', parts.Select(part => part.HasValue ? part.Value.ToString() : ""))));
        var number = Terms.Decimal(NumberOptions.AllowDecimalSeparator).Then<SqlExpression>(value => new Literal(value == decimal.Truncate(value) && value < long.MaxValue ? (object)(long)value : value));
        var constant = Keyword("true").Then<SqlExpression>(_ => new Literal(1L)).Or(Keyword("false").Then<SqlExpression>(_ => new Literal(0L))).Or(Keyword("null").Then<SqlExpression>(_ => new Literal(null)));
        var negativeNumber = Terms.Char('-').SkipAnd(number).Then<SqlExpression>(value => new Negative(value));
        var literal = text.Or(negativeNumber).Or(number).Or(constant);
        var parameter = Terms.Char('@').SkipAnd(Literals.Identifier()).And(Literals.Char(':').SkipAnd(literal).Optional())
            .Then<SqlExpression>(found => new Parameter(found.Item1.ToString()!, found.Item2.HasValue ? AsLiteral(found.Item2.Value) : null));

        var column = name.And(Terms.Char('.').SkipAnd(name).Optional())
            .Then<SqlExpression>(found => found.Item2.HasValue ? new Column(found.Item1, found.Item2.Value) : new Column(null, found.Item1));
        var star = name.AndSkip(Terms.Char('.')).AndSkip(Terms.Char('*')).Then<SqlExpression>(source => new Star(source)).Or(Terms.Char('*').Then<SqlExpression>(_ => new Star(null)));
        var arguments = Terms.Char('*').Then<IReadOnlyList<SqlExpression>>(_ => [new Star(null)]).Or(Separated(comma, expression)).Or(Always<IReadOnlyList<SqlExpression>>([]));
        var call = name.AndSkip(open).And(Keyword("distinct").Optional()).And(arguments).AndSkip(close)
            .Then<SqlExpression>(found => new Call(found.Item1, found.Item2.HasValue, found.Item3));
        var primary = OneOf(literal, parameter, call, column, Between(open, expression, close));

        var product = primary.LeftAssociative(Operators("*", "/", "%"));
        var sum = product.LeftAssociative(Operators("+", "-", "||"));
        var not = Keyword("not").Optional();
        var predicate = sum.And(OneOf<Func<SqlExpression, SqlExpression>>(
            Keyword("is").SkipAnd(not).AndSkip(Keyword("null")).Then<Func<SqlExpression, SqlExpression>>(negated => left => new IsNull(left, negated.HasValue)),
            not.AndSkip(Keyword("like")).And(sum).Then<Func<SqlExpression, SqlExpression>>(found => left => new Like(left, found.Item2, found.Item1.HasValue)),
            not.AndSkip(Keyword("between")).And(sum).AndSkip(Keyword("and")).And(sum)
                .Then<Func<SqlExpression, SqlExpression>>(found => left => new Between(left, found.Item2, found.Item3, found.Item1.HasValue)),
            not.AndSkip(Keyword("in")).AndSkip(open).And(select).AndSkip(close)
                .Then<Func<SqlExpression, SqlExpression>>(found => left => new In(left, [], found.Item2, found.Item1.HasValue)),
            not.AndSkip(Keyword("in")).AndSkip(open).And(Separated(comma, expression)).AndSkip(close)
                .Then<Func<SqlExpression, SqlExpression>>(found => left => new In(left, found.Item2, null, found.Item1.HasValue)),
            OneOf(Terms.Text("<="), Terms.Text(">="), Terms.Text("<>"), Terms.Text("!="), Terms.Text("="), Terms.Text("<"), Terms.Text(">")).And(sum)
                .Then<Func<SqlExpression, SqlExpression>>(found => left => new Binary(found.Item1 == "!=" ? "<>" : found.Item1, left, found.Item2))).Optional())
            .Then(found => found.Item2.HasValue ? found.Item2.Value(found.Item1) : found.Item1);
        var negation = ZeroOrMany(Keyword("not")).And(predicate).Then(found => found.Item1.Count % 2 == 0 ? found.Item2 : new Not(found.Item2));
        var conjunction = negation.LeftAssociative((Keyword("and"), (SqlExpression left, SqlExpression right) => new Binary("AND", left, right)));
        expression.Parser = conjunction.LeftAssociative((Keyword("or"), (SqlExpression left, SqlExpression right) => new Binary("OR", left, right)));

        var item = star.Then(found => new SqlSelect.Item(found, null))
            .Or(((Parser<SqlExpression>)expression).And(alias.Optional()).Then(found => new SqlSelect.Item(found.Item1, found.Item2.HasValue ? found.Item2.Value : null)));
        var source = Between(open, select, close).And(alias).Then(found => new SqlSelect.Source(null, found.Item1, found.Item2))
            .Or(name.And(alias.Optional()).Then(found => new SqlSelect.Source(found.Item1, null, found.Item2.HasValue ? found.Item2.Value : null)));
        var joinKind = Keyword("left").AndSkip(Keyword("outer").Optional()).Then("LEFT JOIN").Or(Keyword("inner").Optional().Then("JOIN"));
        var join = joinKind.AndSkip(Keyword("join")).And(source).AndSkip(Keyword("on")).And(expression).Then(found => new SqlSelect.Join(found.Item1, found.Item2, found.Item3));
        var core = Keyword("select").SkipAnd(Keyword("distinct").Optional()).And(Separated(comma, item)).AndSkip(Keyword("from")).And(source).And(ZeroOrMany(join))
            .And(Keyword("where").SkipAnd(expression).Optional())
            .And(Keyword("group").AndSkip(Keyword("by")).SkipAnd(Separated(comma, expression)).Optional())
            .And(Keyword("having").SkipAnd(expression).Optional())
            .Then(found => new SqlSelect.Core(
                found.Item1.HasValue, found.Item2, found.Item3, found.Item4, Or(found.Item5), found.Item6.HasValue ? found.Item6.Value : [], Or(found.Item7)));
        var union = Keyword("union").SkipAnd(Keyword("all").Optional()).And(core).Then(found => new SqlSelect.Branch(found.Item1.HasValue, found.Item2));
        var order = ((Parser<SqlExpression>)expression).And(Keyword("desc").Then(true).Or(Keyword("asc").Then(false)).Optional())
            .Then(found => new SqlSelect.Order(found.Item1, found.Item2.HasValue && found.Item2.Value));
        var named = name.AndSkip(Keyword("as")).And(Between(open, select, close)).Then(found => new SqlSelect.Named(found.Item1, found.Item2));
        select.Parser = Keyword("with").SkipAnd(Separated(comma, named)).Optional().And(core).And(ZeroOrMany(union))
            .And(Keyword("order").AndSkip(Keyword("by")).SkipAnd(Separated(comma, order)).Optional())
            .And(Keyword("limit").SkipAnd(literal.Or(parameter)).Optional())
            .And(Keyword("offset").SkipAnd(literal.Or(parameter)).Optional())
            .Then(found => new SqlSelect(
                found.Item1.HasValue ? found.Item1.Value : [], [new SqlSelect.Branch(false, found.Item2), .. found.Item3],
                found.Item4.HasValue ? found.Item4.Value : [], Or(found.Item5), Or(found.Item6)));
        return ((Parser<SqlSelect>)select).AndSkip(Terms.Char(';').Optional()).AndSkip(Terms.WhiteSpace().Optional()).Eof();
    }

    private static Parser<string> Keyword(string word) => Terms.Keyword(word, caseInsensitive: true).When((context, _) => Reached(context));

    private static Parser<string> Quoted(char open, char close) =>
        Terms.Char(open).SkipAnd(Literals.NoneOf([close])).AndSkip(Literals.Char(close)).Then(span => span.ToString() ?? "");

    private static (Parser<string>, Func<SqlExpression, SqlExpression, SqlExpression>)[] Operators(params string[] signs) =>
        [.. signs.Select(sign => (Terms.Text(sign), (Func<SqlExpression, SqlExpression, SqlExpression>)((left, right) => new Binary(sign, left, right))))];

    private static SqlExpression? Or(Option<SqlExpression> found) => found.HasValue ? found.Value : null;

    private static Literal AsLiteral(SqlExpression value) => value switch
    {
        Literal literal => literal,
        Negative { Operand: Literal { Value: long number } } => new Literal(-number),
        Negative { Operand: Literal { Value: decimal number } } => new Literal(-number),
        _ => throw new QueryException("A parameter's default must be a number, a text, true, false or null."),
    };

    private static bool Reached(ParseContext context)
    {
        ((Context)context).Furthest = Math.Max(((Context)context).Furthest, context.Scanner.Cursor.Offset);
        return true;
    }

    /// <summary>Remembers how far the text was understood, for the message.</summary>
    private sealed class Context(string text) : ParseContext(new Scanner(text))
    {
        public int Furthest { get; set; }
    }
}
