using EGovCms.Search.Abstractions;
using EGovCms.Search.Ranking;
using EGovCms.Search.Suggesting;
using EGovCms.Search.Text;
using EGovCms.Tenancy;
using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <summary>Answers a request from one state of the index. One for the host.</summary>
internal sealed class RequestFinder(RightsFilter rights, AnswerBook answers, IShellHost shells, TimeProvider time)
{
    private const int Few = 3;

    public SearchResult Find(IndexSearcher searcher, Vocabulary vocabulary, SearchRequest request)
    {
        var question = new QuestionReader(vocabulary, new SoundBook(searcher.IndexReader, vocabulary)).Read(request.Words);
        if (question.IsEmpty)
            return SearchResult.Empty;
        var run = new SearchRun(searcher, rights.For(request.Scope, request.Cultures), request, time.GetUtcNow(), new TenantWeights(shells).Of);
        var maker = new QueryMaker(request.InTitle);
        var page = run.Find(maker.Strict(question));
        var (isWidened, exact) = (false, page.Total);
        string? meant = null;
        // What very few pages have all of is asked for in parts, which costs most of all; and perhaps it was meant otherwise.
        if (page.Total < Few)
        {
            if (run.Find(maker.Wide(question)) is var wide && wide.Total > page.Total)
                (page, isWidened) = (wide, true);
            if (page.Total == 0 || isWidened)
                meant = new Corrector(searcher, vocabulary, rights.For(request.Scope with { Rights = [] }, request.Cultures)).Correct(question, exact);
        }

        var result = new HitReader(searcher, new ExtractMaker(vocabulary, isWidened ? Widened(question) : question)).Read(page, shells);
        return result with { Answers = answers.For(question, vocabulary.Folding), IsWidened = isWidened, DidYouMean = meant };
    }

    // What is found of a part is marked as well.
    private static Question Widened(Question question) => question with { Parts = [.. question.Parts.Select(part => part.Kind is PartKind.Word ? part with { Others = [.. part.Others, .. part.Inner] } : part)] };
}
