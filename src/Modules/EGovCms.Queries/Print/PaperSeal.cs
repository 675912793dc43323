using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Queries.Print;

/// <summary>
/// Makes the anti-forgery codes of papers: a keyed hash over system, data set, version, way, day and all that is shown, and beside it where the rows are found again, hidden under that hash. The key is the tenant's.
/// Nothing is stored. One a tenant.
/// </summary>
internal sealed class PaperSeal(IPersonalVault vault)
{
    private const int SealBits = PaperCode.Bits - PaperPlace.Bits;
    private const string Purpose = "queries.paper";

    /// <summary>The code; null when a row's number has no room in it.</summary>
    public string? Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var place = new PaperPlace(TagOf(paper.Version.Version), paper.Records[0].Number, WayOf(paper), PaperPlace.DayOf(paper.Date));
        if (!place.CanBeWritten || place.Way < 0)
            return null;
        var seal = SealOf(paper);
        return PaperCode.Write((seal << PaperPlace.Bits) | (place.ToBits() ^ Cover(seal)));
    }

    /// <summary>Where the rows would be, if somebody made the code here.</summary>
    public PaperPlace Open(UInt128 content) => PaperPlace.FromBits((content & (((UInt128)1 << PaperPlace.Bits) - 1)) ^ Cover(content >> PaperPlace.Bits));

    /// <summary>Whether the code was made for this paper.</summary>
    public bool Fits(UInt128 content, Paper paper) => content >> PaperPlace.Bits == SealOf(paper);

    /// <summary>By which a version is known in codes.</summary>
    public uint TagOf(string version) => (uint)Bits(vault.Hash(Purpose + ".version", version), PaperPlace.TagBits);

    private static int WayOf(Paper paper) => paper.Version.System.Ways.ToList().FindIndex(way => way.Key == paper.Way);

    private UInt128 Cover(UInt128 seal) => Bits(vault.Hash(Purpose + ".place", seal.ToString(CultureInfo.InvariantCulture)), PaperPlace.Bits);

    private UInt128 SealOf(Paper paper)
    {
        var words = new StringBuilder();
        Add(paper.Version.System.Key);
        Add(paper.Version.DataSet);
        Add(paper.Version.Version);
        Add(paper.Way);
        Add(PaperPlace.DayOf(paper.Date).ToString(CultureInfo.InvariantCulture));
        foreach (var record in paper.Records)
        {
            Add(record.Number.ToString(CultureInfo.InvariantCulture));
            foreach (var field in record.Fields)
            {
                Add(field.Label);
                Add(field.Value ?? "");
            }
        }

        return Bits(vault.Hash(Purpose, words.ToString()), SealBits);

        // Each with its length, so that no other split of the same characters seals alike.
        void Add(string word) => words.Append(CultureInfo.InvariantCulture, $"{word.Length}:{word}");
    }

    private static UInt128 Bits(string hash, int count) => BinaryPrimitives.ReadUInt128BigEndian(Base64Url.DecodeFromChars(hash)) >> (128 - count);
}
