using System.Globalization;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Admin.Design;

/// <summary>What the designer's buttons do with the form, without storing anything: <c>column-up:2</c>.</summary>
internal static class DesignMoves
{
    public const string Save = "save";
    public const string Preview = "preview";
    public const string AddColumn = "column-add";
    public const string AddWay = "way-add";

    /// <summary>The form after the button; and the control that has the focus then, by its name or, of a button, by its value.</summary>
    public static (DesignInput Input, string Focus) Make(DesignInput input, string act)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(act);
        var parts = act.Split(':');
        var at = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;
        return parts[0] switch
        {
            AddColumn => (input with { Columns = [.. input.Columns, new ColumnInput { Key = Free(input.Columns.Select(column => column.Key), "c") }] }, $"Columns[{input.Columns.Count}].Label"),
            AddWay => (input with { Ways = [.. input.Ways, new WayInput { Key = Free(input.Ways.Select(way => way.Key), "w") }] }, $"Ways[{input.Ways.Count}].Label"),
            "column-up" when at > 0 && at < input.Columns.Count => (input with { Columns = Swapped(input.Columns, at, at - 1) }, Moved("column", at - 1, input.Columns.Count, isUp: true)),
            "column-down" when at >= 0 && at + 1 < input.Columns.Count => (input with { Columns = Swapped(input.Columns, at, at + 1) }, Moved("column", at + 1, input.Columns.Count, isUp: false)),
            "column-remove" when at >= 0 && at < input.Columns.Count => (Without(input, at), AddColumn),
            "way-remove" when at >= 0 && at < input.Ways.Count => (input with { Ways = [.. input.Ways.Where((_, i) => i != at)] }, AddWay),
            _ => (input, Preview),
        };
    }

    private static DesignInput Without(DesignInput input, int at)
    {
        var gone = input.Columns[at].Key;
        return input with
        {
            Columns = [.. input.Columns.Where((_, i) => i != at).Select(column => column with { Of = [.. column.Of.Where(key => key != gone)], First = column.First == gone ? "" : column.First })],
            Ways = [.. input.Ways.Select(way => way with { Columns = [.. way.Columns.Where(key => key != gone)], Subject = way.Subject == gone ? "" : way.Subject })],
        };
    }

    /// <summary>The same button of the row that moved; at an end, the one that leads back.</summary>
    private static string Moved(string row, int at, int count, bool isUp) =>
        (isUp ? at > 0 : at + 1 >= count) ? $"{row}-up:{at}" : $"{row}-down:{at}";

    private static List<T> Swapped<T>(IReadOnlyList<T> all, int one, int other)
    {
        var list = all.ToList();
        (list[one], list[other]) = (list[other], list[one]);
        return list;
    }

    private static string Free(IEnumerable<string> taken, string start)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, QueryKey.Length * 100).Select(i => start + i.ToString(CultureInfo.InvariantCulture)).First(key => !known.Contains(key));
    }
}
