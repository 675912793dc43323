namespace EGovCms.Search.Abstractions;

/// <summary>Kinds of documents that the search treats in a way of its own.</summary>
public static class SearchKinds
{
    /// <summary>A page that answers by itself what is asked for, a query system say: offered above what was found when its title fits.</summary>
    public const string DirectAnswer = "QuerySystem";
}
