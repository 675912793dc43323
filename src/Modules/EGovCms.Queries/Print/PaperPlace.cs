namespace EGovCms.Queries.Print;

/// <summary>Where the rows of a paper are found again.</summary>
/// <param name="VersionTag">Twenty bits of a keyed hash of the version's id: a few versions may share them.</param>
/// <param name="Row">The number of the first row.</param>
/// <param name="Way">The place of the way to ask among the version's.</param>
/// <param name="Day">When the paper was made, in days since 2020.</param>
internal readonly record struct PaperPlace(uint VersionTag, long Row, int Way, int Day)
{
    public const int Bits = TagBits + RowBits + WayBits + DayBits;
    public const int TagBits = 20;
    private const int RowBits = 28;
    private const int WayBits = 2;
    private const int DayBits = 15;
    private static readonly DateOnly Epoch = new(2020, 1, 1);

    /// <summary>Whether there is room for it. Files have fewer rows.</summary>
    public bool CanBeWritten => Row < 1L << RowBits && Way < 1 << WayBits && Day is >= 0 and < 1 << DayBits;

    public DateOnly Date => Epoch.AddDays(Day);

    public static int DayOf(DateOnly date) => date.DayNumber - Epoch.DayNumber;

    public UInt128 ToBits() => ((((((UInt128)VersionTag << RowBits) | (ulong)Row) << WayBits) | (uint)Way) << DayBits) | (uint)Day;

    public static PaperPlace FromBits(UInt128 bits) => new(
        (uint)(bits >> (RowBits + WayBits + DayBits)) & ((1u << TagBits) - 1),
        (long)((bits >> (WayBits + DayBits)) & ((1ul << RowBits) - 1)),
        (int)((bits >> DayBits) & ((1u << WayBits) - 1)),
        (int)(bits & ((1u << DayBits) - 1)));
}
