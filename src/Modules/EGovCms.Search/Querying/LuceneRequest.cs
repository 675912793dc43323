using Lucene.Net.Search;

namespace EGovCms.Search.Querying;

/// <summary>What a query in JSON asks for.</summary>
internal sealed record LuceneRequest(Query Query, Sort? Sort, int From, int Size);
