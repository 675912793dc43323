namespace EGovCms.Queries.Sheets;

/// <summary>Places of cells as workbooks write them: <c>AB12</c>.</summary>
internal static class CellPlace
{
    private const int Letters = 26;
    private const int MostLetters = 4;

    /// <summary>The column's number from 1; 0 when there is none.</summary>
    public static int ColumnOf(ReadOnlySpan<char> place)
    {
        var column = 0;
        for (var i = 0; i < place.Length && i < MostLetters && char.IsAsciiLetter(place[i]); i++)
            column = (column * Letters) + (char.ToUpperInvariant(place[i]) - 'A' + 1);
        return column;
    }

    /// <summary>The row's number; 0 when there is none.</summary>
    public static long RowOf(ReadOnlySpan<char> place) => long.TryParse(place.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), out var row) ? row : 0;
}
