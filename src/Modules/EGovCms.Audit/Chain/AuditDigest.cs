using System.Security.Cryptography;
using System.Text;
using EGovCms.Audit.Trail;

namespace EGovCms.Audit.Chain;

/// <summary>
/// The hash of an entry: SHA-256 over the hash before it, its number, its time in microseconds and its texts, each with its length in front, so that no two
/// entries give the same bytes.
/// </summary>
internal static class AuditDigest
{
    private const int Absent = -1;

    /// <summary>64 hexadecimal digits.</summary>
    /// <param name="previous">The hash of the entry before; null for the first.</param>
    /// <param name="number">The entry's number.</param>
    /// <param name="entry">What it says, as the database gives it back.</param>
    public static string Compute(string? previous, long number, AuditEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            Write(writer, previous);
            writer.Write(number);
            writer.Write(entry.OccurredUtc.UtcTicks / TimeSpan.TicksPerMicrosecond);
            foreach (var text in (string?[])[entry.ActorId, entry.ActorName, entry.Address, entry.Action, entry.Subject, entry.Before, entry.After])
                Write(writer, text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        if (text is null)
        {
            writer.Write(Absent);
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
