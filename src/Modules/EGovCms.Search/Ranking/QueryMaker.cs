using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using EGovCms.Search.Writing;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EGovCms.Search.Ranking;

/// <summary>Makes the queries of one question, which knows each of its parts by its text.</summary>
/// <param name="inTitle">Only titles are looked at.</param>
/// <param name="reader">The index, which knows how many documents have a word.</param>
internal sealed class QueryMaker(bool inTitle, IndexReader reader)
{
    private const int LongestPhrase = 24;

    /// <summary>One of so many documents is many, unless it is fewer than that.</summary>
    private const int CommonShare = 50;
    private const int AlwaysFew = 1_000;
    private const int VeryMany = 2_000;

    /// <summary>What so many documents have whole needs no others that have a piece of it: nobody turns so far.</summary>
    private const int Enough = 200;

    private readonly string _words = inTitle ? IndexFields.TitleWords : IndexFields.Words;
    private readonly string _pairs = inTitle ? IndexFields.TitlePairs : IndexFields.Pairs;
    private readonly Dictionary<string, (int Whole, int Found)> _counts = new(StringComparer.Ordinal);

    /// <summary>Finds what has all of it.</summary>
    public Query Strict(Question question)
    {
        var query = Parts(question);
        AddWhole(query, question);
        return query;
    }

    /// <summary>
    /// Finds the same and does not look whether all of it stands in one place, which costs most where very many have all of it; null where few can have.
    /// </summary>
    public Query? Rough(Question question) =>
        question.Parts.Count > 0 && question.Parts.Where(part => part.IsRequired).All(part => Count(part).Found > VeryMany) ? Parts(question) : null;

    /// <summary>Finds the same and ranks nothing: for counting.</summary>
    public Query Required(Question question)
    {
        var query = new BooleanQuery();
        foreach (var part in question.Parts.Where(part => part.IsRequired).DefaultIfEmpty(question.Parts[0]))
            query.Add(Of(part), Occur.MUST);
        return query;
    }

    /// <summary>
    /// Finds what has a third of the parts that say what is meant, or what those are made of: what many documents have says little, and would find, and cost, too much.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="isSparing">Whether pieces of what very many documents have whole are left out, which costs most and adds what nobody comes to see.</param>
    public Query Wide(Question question, bool isSparing)
    {
        var query = new BooleanQuery();
        var telling = Telling(question);
        var needed = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = (telling.Count + 2) / 3 };
        foreach (var part in telling)
            needed.Add(Piecemeal(part), Occur.SHOULD);
        foreach (var part in question.Parts.Except(telling))
        {
            if (part.IsQuoted)
                query.Add(Of(part), Occur.MUST);
            else
                query.Add(part.IsRequired ? Piecemeal(part) : Of(part), Occur.SHOULD);
        }

        if (needed.Clauses.Count > 0)
            query.Add(needed, Occur.MUST);
        AddWhole(query, question);
        return query;

        Query Piecemeal(QuestionPart part) => isSparing && IsEnough(part) ? Of(part) : Loose(part);
    }

    /// <summary>Whether each part is a word that some document has: nothing of it was misspelt.</summary>
    public bool KnowsAll(Question question) => question.Parts.All(part => Count(part).Whole > 0);

    /// <summary>Whether <see cref="Wide"/> leaves anything out when it is sparing.</summary>
    public bool CanSpare(Question question) => question.Parts.Any(part => part is { IsRequired: true, IsQuoted: false } && IsEnough(part));

    /// <summary>Finds what has some of it, and before that what has all that was probably meant.</summary>
    public Query Meant(Query wide, Question meant)
    {
        var strict = Strict(meant);
        strict.Boost = RankWeights.Meant;
        return new DisjunctionMaxQuery(0) { strict, wide };
    }

    private BooleanQuery Parts(Question question)
    {
        var query = new BooleanQuery();
        foreach (var part in question.Parts)
            query.Add(Of(part), part.IsRequired ? Occur.MUST : Occur.SHOULD);
        return query;
    }

    /// <summary>The parts that not many documents have, or else the one that the fewest have. What none has cannot be asked for.</summary>
    private List<QuestionPart> Telling(Question question)
    {
        var most = Math.Max(AlwaysFew, reader.NumDocs / CommonShare);
        var parts = question.Parts.Where(part => part is { IsRequired: true, IsQuoted: false }).Select(part => (Part: part, Count: Count(part).Found))
            .Where(part => part.Count > 0).OrderBy(part => part.Count).ToList();
        return [.. parts.TakeWhile((part, place) => place == 0 || part.Count <= most).Select(part => part.Part)];
    }

    private bool IsEnough(QuestionPart part) => Count(part).Whole >= Enough;

    // How many have it, and how many it may be found in: made of what is there, it may be found by that. Each look at the terms goes to every segment, and more than one
    // query of the question wants to know.
    private (int Whole, int Found) Count(QuestionPart part)
    {
        if (_counts.TryGetValue(part.Text, out var known))
            return known;
        var whole = part.Kind is PartKind.Phrase or PartKind.Character ? 0 : part.Others.Prepend(part.Text).Sum(word => reader.DocFreq(new Term(_words, word)));
        return _counts[part.Text] = (whole, whole > 0 ? whole : CountPieces(part));
    }

    private int CountPieces(QuestionPart part)
    {
        var pieces = part.Inner.Select(word => reader.DocFreq(new Term(_words, word))).ToList();
        PairReader.Read(part.Text, 1, (pair, _) => pieces.Add(reader.DocFreq(new Term(_pairs, pair.ToString()))));
        return pieces.Where(count => count > 0).DefaultIfEmpty(0).Min();
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
