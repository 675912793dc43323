using System.Numerics;

namespace EGovCms.Search.Writing;

/// <summary>Numbers of terms that are packed into one number each. Not for several threads at once.</summary>
/// <typeparam name="TKey">What they are packed into.</typeparam>
internal sealed class PackedTerms<TKey>
    where TKey : struct, IBinaryInteger<TKey>
{
    private const int FewSlots = 1 << 8;

    // A power of two, at least twice as many as there are terms.
    private Slot[] _slots = new Slot[FewSlots];
    private int _taken;

    public bool Contains(TKey term) => Find(term).IsTaken;

    /// <summary>The term's number.</summary>
    /// <param name="term">The term.</param>
    /// <param name="next">What it becomes when the term has none.</param>
    public int NumberOf(TKey term, int next)
    {
        ref var slot = ref Find(term);
        if (slot.IsTaken)
            return slot.Following - 1;
        slot = new Slot(term, next + 1);
        if (++_taken * 2 > _slots.Length)
            Grow();
        return next;
    }

    private ref Slot Find(TKey term)
    {
        var slots = _slots;
        // The golden ratio's digits spread what differs little, and the upper half of the product has the most of it.
        var place = (int)((ulong.CreateTruncating(term) * 0x9E3779B97F4A7C15) >> 32) & (slots.Length - 1);
        while (slots[place].IsTaken && slots[place].Term != term)
            place = (place + 1) & (slots.Length - 1);
        return ref slots[place];
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 4];
        foreach (var slot in old)
        {
            if (slot.IsTaken)
                Find(slot.Term) = slot;
        }
    }

    /// <param name="Term">The term.</param>
    /// <param name="Following">The number after its own: 0 in a slot that is free.</param>
    private readonly record struct Slot(TKey Term, int Following)
    {
        public bool IsTaken => Following != 0;
    }
}
