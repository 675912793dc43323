namespace EGovCms.Search.Writing;

/// <summary>
/// Numbers terms in the order in which they are first met. Up to four characters, as nearly all have, are packed into one number, so that a term is found by one look at
/// memory. Terms are whole characters, as a store gives them. Not for several threads at once.
/// </summary>
internal sealed class TermTable
{
    private const int MostPacked = 4;
    private const int FewSlots = 1 << 8;

    private readonly Dictionary<string, int> _longer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _findLonger;

    // A power of two, at least twice as many as there are packed terms.
    private Slot[] _slots = new Slot[FewSlots];
    private int _taken;
    private ulong[] _beginnings = new ulong[FewSlots];
    private string?[] _texts = new string?[FewSlots];

    public TermTable() => _findLonger = _longer.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count { get; private set; }

    /// <summary>The term's number.</summary>
    public int NumberOf(ReadOnlySpan<char> term) => IsPacked(term) ? NumberOfPacked(Beginning(term)) : NumberOfLonger(term);

    public bool Contains(ReadOnlySpan<char> term) => IsPacked(term) ? _slots[Find(Beginning(term))].IsTaken : _findLonger.ContainsKey(term);

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

    private int NumberOfPacked(ulong beginning)
    {
        var place = Find(beginning);
        if (_slots[place].IsTaken)
            return _slots[place].Number;
        if (++_taken * 2 > _slots.Length)
        {
            Grow();
            place = Find(beginning);
        }

        var number = Next(beginning, null);
        _slots[place] = new Slot(beginning, number, true);
        return number;
    }

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

    private int Find(ulong beginning)
    {
        var last = _slots.Length - 1;
        // The golden ratio's digits spread what differs little, and the upper half of the product has the most of it.
        var place = (int)((beginning * 0x9E3779B97F4A7C15) >> 32) & last;
        while (_slots[place].IsTaken && _slots[place].Beginning != beginning)
            place = (place + 1) & last;
        return place;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 4];
        foreach (var slot in old)
        {
            if (slot.IsTaken)
                _slots[Find(slot.Beginning)] = slot;
        }
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

    private readonly record struct Slot(ulong Beginning, int Number, bool IsTaken);
}
