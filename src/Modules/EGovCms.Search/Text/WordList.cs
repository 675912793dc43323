namespace EGovCms.Search.Text;

/// <summary>
/// Some hundred thousand words and how likely each is, in arrays without an object a word: they are sorted, so all that begin alike stand together. Who looks up
/// goes on character by character, and narrows the range.
/// </summary>
internal sealed class WordList
{
    // Twice as many places as there are beginnings, or more: a power of two.
    private const int PlaceBits = 19;
    private const int Places = 1 << PlaceBits;

    private readonly char[] _characters;
    private readonly int[] _starts;
    private readonly float[] _likelihoods;
    private readonly Pair[] _pairs = new Pair[Places];
    private readonly float[] _singles = new float[char.MaxValue + 1];

    /// <param name="characters">Those of all words, one after another.</param>
    /// <param name="starts">Where each word begins, and where the last one ends.</param>
    /// <param name="likelihoods">How likely each is.</param>
    /// <param name="unknown">What a character costs that is in no word.</param>
    private WordList(char[] characters, int[] starts, float[] likelihoods, float unknown)
    {
        (_characters, _starts, _likelihoods) = (characters, starts, likelihoods);
        Array.Fill(_singles, unknown);
        for (var word = 0; word < likelihoods.Length; word++)
        {
            var first = _characters[_starts[word]];
            if (LengthOf(word) < 2)
            {
                _singles[first] = likelihoods[word];
                continue;
            }

            var beginning = Beginning(first, _characters[_starts[word] + 1]);
            ref var pair = ref _pairs[Find(beginning)];
            pair = LengthOf(word) == 2 ? new Pair(beginning, word + 1, 0, 0, likelihoods[word])
                : pair.Beginning == 0 ? new Pair(beginning, word, 1, Bit(_characters[_starts[word] + 2]), 0)
                : pair with { Count = (ushort)(pair.Count + 1), Thirds = (ushort)(pair.Thirds | Bit(_characters[_starts[word] + 2])) };
        }
    }

    public static WordList Load()
    {
        var words = TextData.Words().ToList();
        var characters = new char[words.Sum(word => word.Word.Length)];
        var starts = new int[words.Count + 1];
        var likelihoods = new float[words.Count];
        var total = Math.Log(words.Sum(word => (long)Math.Max(1, word.Count)));
        for (var word = 0; word < words.Count; word++)
        {
            words[word].Word.CopyTo(0, characters, starts[word], words[word].Word.Length);
            starts[word + 1] = starts[word] + words[word].Word.Length;
            likelihoods[word] = (float)(Math.Log(Math.Max(1, words[word].Count)) - total);
        }

        return new WordList(characters, starts, likelihoods, (float)-total);
    }

    /// <summary>What begins with these two characters.</summary>
    public ref readonly Pair StartingWith(char first, char second) => ref _pairs[Find(Beginning(first, second))];

    /// <summary>How likely the character is as a word of its own.</summary>
    public float Likelihood(char character) => _singles[character];

    /// <summary>Whether the range's first word has that length, and so is what was looked up; and how likely it is.</summary>
    public bool IsWord(Range range, int length, out float likelihood)
    {
        likelihood = 0;
        if (range.To <= range.From || LengthOf(range.From) != length)
            return false;
        likelihood = _likelihoods[range.From];
        return true;
    }

    /// <summary>Those of the range that have the character at that place.</summary>
    public Range Narrow(Range range, int place, char character)
    {
        var from = Bound(range, place, character);
        return new Range(from, Bound(range with { From = from }, place, character + 1));
    }

    private int Bound(Range range, int place, int character)
    {
        var (from, to) = range;
        while (from < to)
        {
            var middle = (from + to) >>> 1;
            // A word that ends there comes before those that go on.
            if (LengthOf(middle) <= place || _characters[_starts[middle] + place] < character)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    private int Find(uint beginning)
    {
        var place = (int)((beginning * 2654435769u) >> (32 - PlaceBits));
        while (_pairs[place].Beginning != 0 && _pairs[place].Beginning != beginning)
            place = (place + 1) & (Places - 1);
        return place;
    }

    private static uint Beginning(char first, char second) => ((uint)first << 16) | second;

    private int LengthOf(int word) => _starts[word + 1] - _starts[word];

    private static ushort Bit(char character) => (ushort)(1 << (character & 15));

    /// <summary>Words that stand together.</summary>
    public readonly record struct Range(int From, int To)
    {
        public bool IsEmpty => To <= From;
    }

    /// <summary>The words that begin with the same two characters: together, so that one look at memory tells all of most places of a text.</summary>
    /// <param name="Beginning">The two characters; 0 where no word begins with what was looked for.</param>
    /// <param name="First">The first of those that go on.</param>
    /// <param name="Count">How many go on.</param>
    /// <param name="Thirds">A bit for each character by which a word goes on; several share one.</param>
    /// <param name="Likelihood">How likely the two are as a word; 0 when they are none.</param>
    public readonly record struct Pair(uint Beginning, int First, ushort Count, ushort Thirds, float Likelihood)
    {
        public bool IsWord => Likelihood < 0;

        /// <summary>The words that go on.</summary>
        public Range Longer => new(First, First + Count);

        /// <summary>Whether a word may go on by that character.</summary>
        public bool MayGoOn(char third) => (Thirds & Bit(third)) != 0;
    }
}
