namespace EGovCms.Tenancy.Services;

/// <summary>What a tenant or a scope has made so far, each in the slot of its plan. Chunks are added and never moved, so that reading needs no lock.</summary>
internal sealed class Cells
{
    private const int ChunkBits = 5;
    private const int ChunkSize = 1 << ChunkBits;
    private static readonly object Nothing = new();

    private readonly Lock _growing = new();
    private volatile object?[]?[] _chunks;

    public Cells(int slots) => _chunks = new object?[]?[(slots + ChunkSize - 1) >> ChunkBits];

    /// <summary>What is in the slot, made first if need be: by one, while others who ask for it wait.</summary>
    public object? Get(int slot, MadePlan plan, TenantScope owner)
    {
        ref var cell = ref Chunk(slot >> ChunkBits)[slot & (ChunkSize - 1)];
        while (true)
        {
            var value = Volatile.Read(ref cell);
            if (value is null)
            {
                if (TryMake(ref cell, plan, owner, out var made))
                    return made;
            }
            else if (value is Making making)
            {
                making.Wait();
            }
            else
            {
                return ReferenceEquals(value, Nothing) ? null : value;
            }
        }
    }

    private static bool TryMake(ref object? cell, MadePlan plan, TenantScope owner, out object? made)
    {
        made = null;
        var making = new Making();
        lock (making)
        {
            if (Interlocked.CompareExchange(ref cell, making, null) is not null)
                return false;
            try
            {
                made = plan.MakeOwned(owner);
            }
            catch
            {
                // The next who asks may fare better.
                Volatile.Write(ref cell, null);
                throw;
            }

            Volatile.Write(ref cell, made ?? Nothing);
            return true;
        }
    }

    private object?[] Chunk(int number)
    {
        var chunks = _chunks;
        if (number < chunks.Length && Volatile.Read(ref chunks[number]) is { } chunk)
            return chunk;
        lock (_growing)
        {
            chunks = _chunks;
            if (number >= chunks.Length)
            {
                Array.Resize(ref chunks, number + 1);
                _chunks = chunks;
            }

            if (chunks[number] is not { } there)
                Volatile.Write(ref chunks[number], there = new object?[ChunkSize]);
            return there;
        }
    }

    /// <summary>Stands in a slot while what belongs there is made.</summary>
    private sealed class Making
    {
        public void Wait()
        {
            if (Monitor.IsEntered(this))
                throw new InvalidOperationException("A service asks for itself while it is made, by way of a factory.");
            lock (this)
            {
                // Whoever made it has let go of it.
            }
        }
    }
}
