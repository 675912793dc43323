using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EGovCms.Search.Ranking;

/// <summary>Makes the query of a question.</summary>
/// <param name="inTitle">Only titles are looked at.</param>
internal sealed class QueryMaker(bool inTitle)
{
    private const int LongestPhrase = 24;

    private readonly string _words = inTitle ? IndexFields.TitleWords : IndexFields.Words;
    private readonly string _pairs = inTitle ? IndexFields.TitlePairs : IndexFields.Pairs;

    /// <summary>Finds what has all of it.</summary>
    public Query Strict(Question question)
    {
        var query = new BooleanQuery();
        foreach (var part in question.Parts)
            query.Add(Of(part), part.IsRequired ? Occur.MUST : Occur.SHOULD);
        AddWhole(query, question);
        return query;
    }

    /// <summary>Finds the same and ranks nothing: for counting.</summary>
    public Query Required(Question question)
    {
        var query = new BooleanQuery();
        foreach (var part in question.Parts.Where(part => part.IsRequired).DefaultIfEmpty(question.Parts[0]))
            query.Add(Of(part), Occur.MUST);
        return query;
    }

    /// <summary>Finds what has half of it, each part or what it is made of.</summary>
    public Query Wide(Question question)
    {
        var query = new BooleanQuery();
        var needed = new BooleanQuery(disableCoord: true);
        foreach (var part in question.Parts)
        {
            if (part.IsQuoted)
                query.Add(Of(part), Occur.MUST);
            else if (part.IsRequired)
                needed.Add(Loose(part), Occur.SHOULD);
            else
                query.Add(Of(part), Occur.SHOULD);
        }

        needed.MinimumNumberShouldMatch = (needed.Clauses.Count + 1) / 2;
        if (needed.Clauses.Count > 0)
            query.Add(needed, Occur.MUST);
        AddWhole(query, question);
        return query;
    }

    // What has all of it in one place, best of all as its title, comes before what has it here and there.
    private static void AddWhole(BooleanQuery query, Question question)
    {
        query.Add(new TermQuery(new Term(IndexFields.Exact, question.Text)) { Boost = RankWeights.ExactTitle }, Occur.SHOULD);
        if (Phrase(IndexFields.TitlePairs, question.Text) is { } inTitle)
            query.Add(Boosted(inTitle, RankWeights.PhraseInTitle), Occur.SHOULD);
        // A single word gains nothing by it.
        if (question.Parts.Count > 1 && Phrase(IndexFields.Pairs, question.Text) is { } anywhere)
            query.Add(Boosted(anywhere, RankWeights.Phrase), Occur.SHOULD);
    }

    private Query Of(QuestionPart part)
    {
        switch (part.Kind)
        {
            case PartKind.Phrase:
                return Phrase(_pairs, part.Text) ?? new BooleanQuery();
            case PartKind.Character:
                return new PrefixQuery(new Term(_pairs, part.Text));
            default:
                if (part.Others.Count == 0)
                    return new TermQuery(new Term(_words, part.Text));
                var any = new DisjunctionMaxQuery(0) { new TermQuery(new Term(_words, part.Text)) };
                foreach (var other in part.Others)
                    any.Add(new TermQuery(new Term(_words, other)) { Boost = RankWeights.Other });
                return any;
        }
    }

    private DisjunctionMaxQuery Loose(QuestionPart part)
    {
        var any = new DisjunctionMaxQuery(RankWeights.LooseTie) { Of(part) };
        foreach (var inner in part.Inner)
            any.Add(new TermQuery(new Term(_words, inner)) { Boost = RankWeights.Inner });
        if (part.Kind is PartKind.Phrase or PartKind.Word && part.Text.Length > 1)
            any.Add(Pairs(part.Text));
        return any;
    }

    private BooleanQuery Pairs(string text)
    {
        var some = new BooleanQuery(disableCoord: true) { Boost = RankWeights.Pair };
        PairReader.Read(text, 1, (pair, _) => some.Add(new TermQuery(new Term(_pairs, pair.ToString())), Occur.SHOULD));
        some.MinimumNumberShouldMatch = Math.Max(1, (some.Clauses.Count * 2 + 2) / 3);
        return some;
    }

    private static Query? Phrase(string field, string text)
    {
        var phrase = new PhraseQuery();
        var (place, count) = (-1, 0);
        PairReader.Read(text, 1, (pair, step) =>
        {
            place += step;
            if (count++ < LongestPhrase)
                phrase.Add(new Term(field, pair.ToString()), place);
        });
        return count switch { 0 => null, 1 => new TermQuery(phrase.GetTerms()[0]), _ => phrase };
    }

    private static Query Boosted(Query query, float boost)
    {
        query.Boost = boost;
        return query;
    }
}
