namespace EGovCms.Content.Queries;

/// <summary>Hears what the scope reads of content: for what is kept of a page and must go when that changes. Scoped.</summary>
public interface IContentReads
{
    /// <summary>An item was asked for by its id, and found or not.</summary>
    void Item(string contentItemId);

    /// <summary>Items of these types were asked for; of all types when there is none.</summary>
    void Types(IReadOnlyList<string> contentTypes);
}
