namespace EGovCms.Search.Abstractions;

/// <summary>What comes first.</summary>
public enum SearchOrder
{
    /// <summary>What fits best.</summary>
    Relevance,

    /// <summary>What is newest.</summary>
    Date,
}
