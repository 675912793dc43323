namespace EGovCms.NamedQueries.Sql;

/// <summary>An expression of a query, as parsed.</summary>
internal abstract record SqlExpression
{
    internal sealed record Literal(object? Value) : SqlExpression;

    /// <summary><c>@name</c>, or <c>@name:default</c>.</summary>
    internal sealed record Parameter(string Name, Literal? Default) : SqlExpression;

    internal sealed record Column(string? Source, string Name) : SqlExpression;

    internal sealed record Star(string? Source) : SqlExpression;

    internal sealed record Call(string Function, bool Distinct, IReadOnlyList<SqlExpression> Arguments) : SqlExpression;

    internal sealed record Binary(string Operator, SqlExpression Left, SqlExpression Right) : SqlExpression;

    internal sealed record Negative(SqlExpression Operand) : SqlExpression;

    internal sealed record Not(SqlExpression Operand) : SqlExpression;

    internal sealed record IsNull(SqlExpression Operand, bool Negated) : SqlExpression;

    internal sealed record Like(SqlExpression Operand, SqlExpression Pattern, bool Negated) : SqlExpression;

    internal sealed record Between(SqlExpression Operand, SqlExpression Low, SqlExpression High, bool Negated) : SqlExpression;

    internal sealed record In(SqlExpression Operand, IReadOnlyList<SqlExpression> Values, SqlSelect? Select, bool Negated) : SqlExpression;
}
