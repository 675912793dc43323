using EGovCms.Queries.Definitions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Public;

/// <summary>What stands in the form.</summary>
/// <param name="Way">The way to ask.</param>
/// <param name="Period">The data set's id; empty for all.</param>
/// <param name="Values">By column key, what was typed.</param>
internal sealed record AskForm(WayToAsk Way, string Period, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Before each column's key in the name of its control, so that none is named like a control of the form itself.</summary>
    private const string Prefix = "value-";

    /// <summary>Longer than any identifying value.</summary>
    public const int LongestValue = 100;

    public static string NameOf(string column) => Prefix + column;

    /// <summary>With nothing in it, for the way that the address names, or the first.</summary>
    public static AskForm Empty(QuerySystem system, string? way) => new(system.Way(way ?? "") ?? system.Ways[0], "", new Dictionary<string, string>());

    public static AskForm From(QuerySystem system, IFormCollection form)
    {
        var way = system.Way(form["way"].ToString()) ?? system.Ways[0];
        return new(way, Cut(form["period"]), way.Columns.ToDictionary(column => column, column => Cut(form[NameOf(column)]), StringComparer.Ordinal));
    }

    private static string Cut(string? typed) => typed is null ? "" : typed.Length > LongestValue ? typed[..LongestValue] : typed;
}
