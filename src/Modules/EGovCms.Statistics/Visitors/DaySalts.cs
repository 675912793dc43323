using System.Security.Cryptography;
using EGovCms.Statistics.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Visitors;

/// <summary>
/// The random salts that today's marks are made with: one a day for the whole installation, in the platform's store, so that its nodes agree, and encrypted there. The writer's alone.
/// </summary>
internal sealed class DaySalts(IDataProtectionProvider protection)
{
    private const int Length = 32;
    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Statistics.Salt");
    private readonly Dictionary<int, byte[]> _known = [];

    /// <summary>The day's salt; the first node that needs it makes it.</summary>
    public async Task<byte[]> GetAsync(StatisticsPlatformDb db, int day, CancellationToken cancellation)
    {
        if (_known.TryGetValue(day, out var known))
            return known;
        var made = _protector.Protect(RandomNumberGenerator.GetBytes(Length));
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "VisitSalts" ("Day", "Salt") VALUES ({day}, {Convert.ToBase64String(made)}) ON CONFLICT ("Day") DO NOTHING""", cancellation);
        var stored = await db.Salts.AsNoTracking().Where(row => row.Day == day).Select(row => row.Salt).SingleAsync(cancellation);
        return _known[day] = _protector.Unprotect(Convert.FromBase64String(stored));
    }

    /// <summary>Forgets what is not in the store, if its transaction came to nothing, or in time: it is read again.</summary>
    public void Forget() => _known.Clear();
}
