namespace EGovCms.Search.Writing;

/// <summary>
/// Numbers terms in the order in which they are first met. Up to four characters, as nearly all have, are packed into one number, so that a term is found by one look at
/// memory, and those of one or two in half the room. Terms are whole characters, as a store gives them. Not for several threads at once.
/// </summary>
internal sealed class TermTable
{
    private const int MostPacked = 4;
    private const int FewTerms = 1 << 8;

    private readonly Dictionary<string, int> _longer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _findLonger;

    private readonly PackedTerms<uint> _short = new();
    private readonly PackedTerms<ulong> _packed = new();
    private ulong[] _beginnings = new ulong[FewTerms];
    private string?[] _texts = new string?[FewTerms];

    public TermTable() => _findLonger = _longer.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count { get; private set; }

    /// <summary>The term's number.</summary>
    public int NumberOf(ReadOnlySpan<char> term)
    {
        if (!IsPacked(term))
            return NumberOfLonger(term);
        var number = IsShort(term) ? _short.NumberOf(Short(term), Count) : _packed.NumberOf(Beginning(term), Count);
        return number < Count ? number : Next(Beginning(term), null);
    }

    public bool Contains(ReadOnlySpan<char> term)
    {
        if (!IsPacked(term))
            return _findLonger.ContainsKey(term);
        return IsShort(term) ? _short.Contains(Short(term)) : _packed.Contains(Beginning(term));
    }

    /// <summary>The terms' numbers in the order of their code points, which is that of their UTF-8 bytes and of an index.</summary>
    public int[] Sorted()
    {
        var (beginnings, numbers) = (_beginnings[..Count], new int[Count]);
        for (var number = 0; number < Count; number++)
            numbers[number] = number;
        Array.Sort(beginnings, numbers);
        for (var from = 0; from < Count;)
        {
            var to = from + 1;
            while (to < Count && beginnings[to] == beginnings[from])
                to++;
            if (to - from > 1)
                numbers.AsSpan(from, to - from).Sort((one, other) => Compare(TextOf(one), TextOf(other)));
            from = to;
        }

        return numbers;
    }

    /// <summary>Writes the term's characters, into a longer array where these are too many; returns how many they are.</summary>
    public int Copy(int number, ref char[] into)
    {
        if (_texts[number] is { } text)
        {
            if (text.Length > into.Length)
                into = new char[text.Length * 2];
            text.CopyTo(into);
            return text.Length;
        }

        var length = 0;
        for (var rest = _beginnings[number]; rest != 0; rest <<= 16)
            into[length++] = AtOrder((char)(rest >> 48));
        return length;
    }

    // The character 0 fills up what is packed.
    private static bool IsPacked(ReadOnlySpan<char> term) => term.Length <= MostPacked && !term.Contains('\0');

    private static bool IsShort(ReadOnlySpan<char> term) => term.Length is 1 or 2;

    private static uint Short(ReadOnlySpan<char> term) => ((uint)term[0] << 16) | (term.Length > 1 ? term[1] : '\0');

    private int NumberOfLonger(ReadOnlySpan<char> term)
    {
        if (_findLonger.TryGetValue(term, out var number))
            return number;
        var text = term.ToString();
        return _longer[text] = Next(Beginning(term), text);
    }

    private int Next(ulong beginning, string? text)
    {
        if (Count == _beginnings.Length)
        {
            Array.Resize(ref _beginnings, Count * 2);
            Array.Resize(ref _texts, Count * 2);
        }

        (_beginnings[Count], _texts[Count]) = (beginning, text);
        return Count++;
    }

    private string TextOf(int number)
    {
        if (_texts[number] is { } text)
            return text;
        var characters = new char[MostPacked];
        return new string(characters, 0, Copy(number, ref characters));
    }

    private static ulong Beginning(ReadOnlySpan<char> term)
    {
        ulong beginning = 0;
        for (var at = 0; at < MostPacked; at++)
            beginning = (beginning << 16) | (at < term.Length ? OrderOf(term[at]) : '\0');
        return beginning;
    }

    private static int Compare(string one, string other)
    {
        for (var at = 0; at < one.Length && at < other.Length; at++)
        {
            if (one[at] != other[at])
                return OrderOf(one[at]) - OrderOf(other[at]);
        }

        return one.Length - other.Length;
    }

    // Surrogates come after all other characters among code points, as UTF-8 writes them, not before those from U+E000 on.
    private static char OrderOf(char character) => character < '\ud800' ? character : (char)(character < '\ue000' ? character + 0x2000 : character - 0x800);

    private static char AtOrder(char order) => order < '\ud800' ? order : (char)(order < '\uf800' ? order + 0x800 : order - 0x2000);
}
