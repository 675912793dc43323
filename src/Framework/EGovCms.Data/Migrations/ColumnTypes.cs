using System.Collections.Frozen;
using FluentMigrator.Builders;
using FluentMigrator.Infrastructure;

namespace EGovCms.Data.Migrations;

/// <summary>Column types that a migration names once for both databases.</summary>
public static class ColumnTypes
{
    private const string Json = "@json";
    private const string Utc = "@utc";
    private const string Text = "@text";

    internal static readonly FrozenDictionary<string, (string Sqlite, string Postgres)> Names =
        new Dictionary<string, (string, string)>
        {
            [Json] = ("TEXT", "jsonb"),
            [Utc] = ("TEXT", "timestamptz"),
            [Text] = ("TEXT", "text"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A JSON document: text in SQLite, <c>jsonb</c> in PostgreSQL. Its property in the model is marked <c>IsJson()</c>.</summary>
    public static TNext AsJson<TNext>(this IColumnTypeSyntax<TNext> column)
        where TNext : IFluentSyntax => Typed(column, Json);

    /// <summary>A point in time, UTC: text that sorts in SQLite, <c>timestamptz</c> in PostgreSQL.</summary>
    public static TNext AsUtcDateTime<TNext>(this IColumnTypeSyntax<TNext> column)
        where TNext : IFluentSyntax => Typed(column, Utc);

    /// <summary>Text of any length.</summary>
    public static TNext AsText<TNext>(this IColumnTypeSyntax<TNext> column)
        where TNext : IFluentSyntax => Typed(column, Text);

    private static TNext Typed<TNext>(IColumnTypeSyntax<TNext> column, string type)
        where TNext : IFluentSyntax
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.AsCustom(type);
    }
}
