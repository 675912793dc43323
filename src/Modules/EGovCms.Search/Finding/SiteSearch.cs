using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using EGovCms.Search.Suggesting;
using EGovCms.Search.Text;
using EGovCms.Tenancy;
using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <inheritdoc cref="ISearch" />
internal sealed class SiteSearch(Lazy<SearchIndex> index, RightsFilter rights, AnswerBook answers, IShellHost shells, TimeProvider time) : ISearch
{
    private const int LongestSuggested = 40;
    private const int MostSuggested = 20;

    /// <inheritdoc />
    public ValueTask<SearchResult> FindAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ValueTask.FromResult(string.IsNullOrWhiteSpace(request.Words) ? SearchResult.Empty : index.Value.Search((searcher, vocabulary) => Find(searcher, vocabulary, request)) ?? SearchResult.Empty);
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> SuggestAsync(string typed, SearchScope scope, int count, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(scope);
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > LongestSuggested)
            return ValueTask.FromResult<IReadOnlyList<string>>([]);
        var found = index.Value.Search((searcher, vocabulary) => new Suggester(searcher, vocabulary, rights.For(scope with { Rights = [] })).Suggest(typed, Math.Clamp(count, 1, MostSuggested)));
        return ValueTask.FromResult(found ?? []);
    }

    private SearchResult Find(IndexSearcher searcher, Vocabulary vocabulary, SearchRequest request)
    {
        var question = new QuestionReader(vocabulary, new SoundBook(searcher.IndexReader, vocabulary)).Read(request.Words);
        if (question.IsEmpty)
            return SearchResult.Empty;
        var run = new SearchRun(searcher, rights.For(request.Scope), request, time.GetUtcNow(), new TenantWeights(shells).Of);
        var maker = new Ranking.QueryMaker(request.InTitle);
        var page = run.Find(maker.Strict(question));
        var isWidened = false;
        string? meant = null;
        // What few pages have all of is asked for in parts; and perhaps it was meant otherwise.
        if (page.Total < request.PageSize)
        {
            if (run.Find(maker.Wide(question)) is var wide && wide.Total > page.Total)
                (page, isWidened) = (wide, true);
            if (page.Total == 0 || isWidened)
                meant = new Corrector(searcher, vocabulary, rights.For(request.Scope with { Rights = [] })).Correct(question);
        }

        var result = new HitReader(searcher, new ExtractMaker(vocabulary, isWidened ? Widened(question) : question)).Read(page, shells);
        return result with { Answers = answers.For(question, vocabulary.Folding), IsWidened = isWidened, DidYouMean = meant };
    }

    // What is found of a part is marked as well.
    private static Question Widened(Question question) => question with { Parts = [.. question.Parts.Select(part => part.Kind is PartKind.Word ? part with { Others = [.. part.Others, .. part.Inner] } : part)] };
}
