namespace EGovCms.Statistics.Storage;

/// <summary>By what is counted, by its key in the store.</summary>
internal static class Dimension
{
    /// <summary>The site as a whole; its key is empty.</summary>
    public const string Site = "site";

    /// <summary>Hours of the day, 00 to 23.</summary>
    public const string Hour = "hour";

    /// <summary>Pages by their path.</summary>
    public const string Page = "page";

    /// <summary>Articles: items that stand in a column, by their id.</summary>
    public const string Item = "item";

    /// <summary>Columns by their id.</summary>
    public const string Column = "column";

    /// <summary>From where visits came.</summary>
    public const string Source = "source";

    public const string Device = "device";

    public const string Region = "region";

    /// <summary>Pages that robots took, by the robot's name: in no other figure.</summary>
    public const string Robot = "robot";

    /// <summary>How often an item was read since it was first counted, on no day.</summary>
    public const string Reads = "reads";

    /// <summary>Key of what is beyond the number of keys that a day holds.</summary>
    public const string Rest = "…";
}
