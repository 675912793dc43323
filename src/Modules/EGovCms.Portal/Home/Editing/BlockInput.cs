using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Home.Editing;

/// <summary>A block as its row of the form holds it. The index ties the row's controls together and is not its place.</summary>
public sealed record BlockInput(string Index, string Title, string Zone, string Style, IReadOnlyList<string> Columns, string Count)
{
    public const int MaxColumns = 8;

    /// <summary>The row of a stored block.</summary>
    public static BlockInput From(HomeBlock block, int at) => new(
        at.ToString(CultureInfo.InvariantCulture), block.Title, block.Zone, block.Style, [.. block.Columns], block.Count.ToString(CultureInfo.InvariantCulture));

    /// <summary>A row that nothing was entered into yet.</summary>
    public static BlockInput Blank(string index) => new(index, "", HomeZone.Main, HomeStyle.List, [], "8");

    /// <summary>The rows that were sent, in their order; those that are to go or hold nothing are left out.</summary>
    public static IReadOnlyList<BlockInput> Read(IFormCollection form, string place) =>
    [
        .. form[place].OfType<string>().Distinct(StringComparer.Ordinal)
            .Select((index, at) => (Input: Read(form, place, index), Place: Order(form[$"{place}.{index}.Order"], at), At: at))
            .Where(row => row.Input is not null)
            .OrderBy(row => row.Place).ThenBy(row => row.At)
            .Select(row => row.Input!),
    ];

    /// <summary>The block as it is stored.</summary>
    /// <param name="styles">The styles that there are.</param>
    public HomeBlock ToBlock(IReadOnlyCollection<string> styles) => new()
    {
        Title = Title,
        Zone = HomeZone.All.Contains(Zone) ? Zone : HomeZone.Main,
        Style = styles.Contains(Style) ? Style : HomeStyle.List,
        Columns = [.. Columns],
        Count = int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 8,
    };

    private static BlockInput? Read(IFormCollection form, string place, string index)
    {
        string Sent(string member) => form[$"{place}.{index}.{member}"].ToString().Trim();
        string[] columns = [.. form[$"{place}.{index}.Columns"].OfType<string>().Where(path => path.Length > 0).Distinct()];
        var input = new BlockInput(index, Sent("Title"), Sent("Zone"), Sent("Style"), columns, Sent("Count"));
        var isBlank = input.Title.Length == 0 && columns.Length == 0 && HomeStyle.ShowsColumns(input.Style);
        return Sent("Remove").Length > 0 || isBlank ? null : input;
    }

    /// <summary>Without scripts rows are moved by numbers.</summary>
    private static int Order(string? sent, int at) => int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : at + 1;
}
