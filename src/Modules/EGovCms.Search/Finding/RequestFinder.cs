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
    /// <summary>What so few have may be their mistake as well.</summary>
    private const int MostMisspelt = 2;

    /// <summary>Fewer leave most of a page empty.</summary>
    private const int Few = 10;

    private readonly SegmentValues _values = new();

    public SearchResult Find(IndexSearcher searcher, Vocabulary vocabulary, SearchRequest request)
    {
        var reader = new QuestionReader(vocabulary, new SoundBook(searcher.IndexReader, vocabulary));
        var question = reader.Read(request.Words);
        if (question.IsEmpty)
            return SearchResult.Empty;
        var run = new SearchRun(searcher, rights.For(request.Scope, request.Cultures), request, time.GetUtcNow(), _values, new TenantWeights(shells).Of);
        var maker = new QueryMaker(request.InTitle, searcher.IndexReader);
        var page = run.Find(maker.Strict(question), maker.Rough(question));
        var (isWidened, shown) = (false, question);
        string? meant = null;
        // What few pages have all of is asked for in parts; and perhaps it was meant otherwise.
        if (page.Total < Few)
        {
            var isSparing = maker.CanSpare(question);
            var wide = maker.Wide(question, isSparing);
            var more = run.Find(wide);
            // Within one site or a month, what very many have elsewhere may be missed.
            if (isSparing && more.Total < Few)
            {
                wide = maker.Wide(question, isSparing: false);
                more = run.Find(wide);
            }

            if (page.Total == 0 || (page.Total <= MostMisspelt && more.Total > page.Total))
                meant = new Corrector(searcher, vocabulary, rights.For(request.Scope with { Rights = [] }, request.Cultures)).Correct(question, isMisspelt: page.Total == 0 && !maker.KnowsAll(question));
            // What nothing has all of was hardly meant so.
            if (page.Total == 0 && meant is not null && reader.Read(meant) is { IsEmpty: false } other)
            {
                shown = question with { Parts = [.. question.Parts, .. other.Parts] };
                more = run.Find(maker.Meant(wide, other));
            }

            if (more.Total > page.Total)
                (page, isWidened) = (more, true);
        }

        var result = new HitReader(searcher, new ExtractMaker(vocabulary, isWidened ? Widened(shown) : question)).Read(page, shells);
        return result with { Answers = answers.For(question, vocabulary.Folding), IsWidened = isWidened, DidYouMean = meant };
    }

    // What is found of a part is marked as well.
    private static Question Widened(Question question) => question with { Parts = [.. question.Parts.Select(part => part.Kind is PartKind.Word ? part with { Others = [.. part.Others, .. part.Inner] } : part)] };
}
