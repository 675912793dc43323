using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace EGovCms.Search.Indexing;

/// <summary>How texts become words. Chinese becomes pairs of characters; English words stay whole, none is left out.</summary>
internal static class Analyzers
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    public static Analyzer Create(string name) => name.ToUpperInvariant() switch
    {
        "KEYWORD" or "KEYWORDANALYZER" => new KeywordAnalyzer(),
        "WHITESPACE" or "WHITESPACEANALYZER" => new WhitespaceAnalyzer(Version),
        _ => new CJKAnalyzer(Version, CharArraySet.Empty),
    };
}
