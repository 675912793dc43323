using System.Globalization;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Queries.Print;

/// <summary>The right to have a paper made of a result that was shown a moment ago: a code with a time, closed by the vault. One a tenant.</summary>
internal sealed class PaperTickets(IPersonalVault vault, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public string Issue(string code) => vault.Protect($"{time.GetUtcNow().UtcTicks}|{code}");

    /// <summary>What the code carries; null when the ticket is none of this site's, or too old.</summary>
    public UInt128? Read(string ticket)
    {
        try
        {
            var parts = vault.Unprotect(ticket).Split('|');
            var age = time.GetUtcNow().UtcTicks - (long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var issued) ? issued : 0);
            return age <= Lifetime.Ticks && parts.Length == 2 && PaperCode.TryRead(parts[1], out var content) ? content : null;
        }
        catch (Exception fault) when (fault is PersonalDataLostException or FormatException)
        {
            return null;
        }
    }
}
