namespace EGovCms.Mailbox.Statistics;

/// <summary>In how many letters each piece of text stands. A title weighs more than a text: what a letter is about stands there.</summary>
internal sealed class PieceCounts
{
    private const double InText = 1.0 / 3;

    private readonly Dictionary<string, Piece> _pieces = new(StringComparer.Ordinal);

    /// <param name="letters">The letters.</param>
    /// <param name="candidates">What alone is counted; null: all that stands in titles.</param>
    public PieceCounts(IReadOnlyCollection<TopicText> letters, PieceCounts? candidates = null)
    {
        Letters = letters.Count;
        foreach (var word in candidates?._pieces.Keys ?? letters.SelectMany(letter => TopicPieces.Of(letter.Title)).Select(at => at.ToString()))
            _pieces.TryAdd(word, new Piece());
        var known = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (letter, number) in letters.Select((letter, at) => (letter, at + 1)))
        {
            // Each letter counts once for a piece, as the better of the two that it stands in.
            foreach (var at in TopicPieces.Of(letter.Title))
            {
                if (known.TryGetValue(at.Span, out var piece))
                    piece.Count(number, 1);
            }

            foreach (var at in TopicPieces.Of(letter.Text))
            {
                if (known.TryGetValue(at.Span, out var piece))
                    piece.Count(number, InText);
            }
        }
    }

    public int Letters { get; }

    public IEnumerable<(string Word, int Letters, double Weight)> All => _pieces.Select(pair => (pair.Key, pair.Value.Letters, pair.Value.Weight));

    public double WeightOf(string word) => _pieces.TryGetValue(word, out var piece) ? piece.Weight : 0;

    private sealed class Piece
    {
        private int _last;

        public int Letters { get; private set; }

        public double Weight { get; private set; }

        public void Count(int letter, double weight)
        {
            if (_last == letter)
                return;
            _last = letter;
            Letters++;
            Weight += weight;
        }
    }
}
