using System.Globalization;
using System.Security.Cryptography;
using EGovCms.Audit.Trail;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Chain;

/// <summary>The platform's witness of this tenant's record. Scoped.</summary>
internal sealed class Witnesses(WitnessDb db, IDataProtectionProvider protection, ShellSettings tenant)
{
    private const string Start = "-";
    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Audit.Witness", "tenant:" + tenant.Name);

    /// <summary>The last entry that was witnessed; null when none was.</summary>
    /// <exception cref="CryptographicException">The witness was changed, or the keys are lost.</exception>
    public async Task<(long Number, string Hash)?> ReadAsync(CancellationToken cancellation)
    {
        if (await db.Witnesses.AsNoTracking().FirstOrDefaultAsync(w => w.Tenant == tenant.Name, cancellation) is not { } row)
            return null;
        var parts = _protector.Unprotect(row.Seal).Split(' ');
        var number = long.Parse(parts[0], CultureInfo.InvariantCulture);
        return number == row.Number ? (number, parts[1]) : throw new CryptographicException("The witness's number is not the one that was sealed.");
    }

    /// <summary>Witnesses that nothing has been sealed yet, where that is so.</summary>
    public async Task BeginAsync(IQueryable<AuditEntry> record, CancellationToken cancellation)
    {
        if (!await db.Witnesses.AnyAsync(w => w.Tenant == tenant.Name, cancellation) && !await record.AnyAsync(entry => entry.Number != null, cancellation))
            await InsertAsync(0, Start, cancellation);
    }

    /// <summary>Whether the record still leads up to what was witnessed: only then may the witness go on with it.</summary>
    public async Task<bool> AgreesAsync(IQueryable<AuditEntry> record, CancellationToken cancellation)
    {
        try
        {
            if (await ReadAsync(cancellation) is not { } witness)
                return false;
            return witness.Number == 0 || await record.AnyAsync(entry => entry.Number == witness.Number && entry.Hash == witness.Hash, cancellation);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Witnesses an entry, unless a later one has been: two processes, or two starts of a tenant, may come at once.</summary>
    public Task AdvanceAsync(long number, string hash, CancellationToken cancellation) =>
        UpdateAsync(db.Witnesses.Where(w => w.Tenant == tenant.Name && w.Number < number), number, hash, cancellation);

    /// <summary>Witnesses an entry, whatever was witnessed before.</summary>
    public async Task ReplaceAsync(long number, string hash, CancellationToken cancellation)
    {
        if (await UpdateAsync(db.Witnesses.Where(w => w.Tenant == tenant.Name), number, hash, cancellation) == 0)
            await InsertAsync(number, hash, cancellation);
    }

    private Task<int> UpdateAsync(IQueryable<WitnessRow> rows, long number, string hash, CancellationToken cancellation)
    {
        var seal = Seal(number, hash);
        return rows.ExecuteUpdateAsync(set => set.SetProperty(w => w.Number, number).SetProperty(w => w.Seal, seal), cancellation);
    }

    private Task<int> InsertAsync(long number, string hash, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"""INSERT INTO "AuditWitnesses" ("Tenant", "Number", "Seal") VALUES ({tenant.Name}, {number}, {Seal(number, hash)}) ON CONFLICT ("Tenant") DO NOTHING""", cancellation);

    private string Seal(long number, string hash) => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{number} {hash}"));
}
