namespace EGovCms.Search.Log;

/// <summary>What was asked on a site on a day, summed up: nobody's searches can be told from it.</summary>
internal sealed class SearchQueryRow
{
    /// <summary>The longest question that is kept, in characters.</summary>
    public const int WordsLength = 60;

    public required string Tenant { get; init; }

    /// <summary>The day in UTC.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What was asked, folded.</summary>
    public required string Words { get; init; }

    /// <summary>How often.</summary>
    public int Asked { get; set; }

    /// <summary>How often nothing was found.</summary>
    public int Missed { get; set; }

    /// <summary>How often something found was opened.</summary>
    public int Opened { get; set; }
}
