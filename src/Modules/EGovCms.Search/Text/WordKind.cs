namespace EGovCms.Search.Text;

/// <summary>What a word is.</summary>
internal enum WordKind
{
    /// <summary>A word of ideographs that the dictionary or the city knows.</summary>
    Known,

    /// <summary>An ideograph that belongs to no word.</summary>
    Single,

    /// <summary>Letters or digits.</summary>
    Letters,
}
