using EGovCms.Search.Documents;

namespace EGovCms.Bench;

/// <summary>Something that documents are put into and that is asked.</summary>
internal interface ISearchPeer
{
    Task AddAsync(IReadOnlyList<SearchDocumentRow> rows);

    /// <summary>All that was put in is on the disk and found.</summary>
    Task FinishAsync();

    /// <summary>The ten best with extracts, read; and how much there is, which is the answer.</summary>
    Task<int> AskAsync(string words);

    Task<long> BytesAsync();
}
