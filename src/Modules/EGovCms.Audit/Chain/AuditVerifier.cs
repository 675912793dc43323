using System.Security.Cryptography;
using EGovCms.Audit.Abstractions;
using EGovCms.Audit.Trail;
using EGovCms.Data;
using EGovCms.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Chain;

internal sealed class AuditVerifier(TenantDb db, AuditChain chain, Witnesses witnesses, IAuditTrail trail) : IAuditVerifier
{
    private const int Batch = 1000;

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellation)
    {
        // The very first entries may be sealed between the look at the witness and the look at them.
        var verdict = await LookAsync(cancellation);
        return verdict.Fault == AuditFault.Rewritten ? await LookAsync(cancellation) : verdict;
    }

    public async Task<AuditVerdict> AcceptAsync(CancellationToken cancellation)
    {
        var verdict = await VerifyAsync(cancellation);
        if (verdict.Fault is AuditFault.None or AuditFault.Missing or AuditFault.Changed)
            return verdict;
        await trail.RecordAsync("audit.accepted", verdict.Fault.ToString(), null, new { verdict.Entries }, cancellation);
        await chain.SealAsync(cancellation);
        var last = await chain.LastAsync(cancellation);
        await witnesses.ReplaceAsync(last!.Number!.Value, last.Hash!, cancellation);
        return verdict;
    }

    private async Task<AuditVerdict> LookAsync(CancellationToken cancellation)
    {
        await chain.SealAsync(cancellation);
        (long Number, string Hash)? witness;
        try
        {
            witness = await witnesses.ReadAsync(cancellation);
        }
        catch (CryptographicException)
        {
            return new(0, AuditFault.WitnessUnreadable);
        }

        var (number, hash, witnessed) = (0L, (string?)null, (string?)null);
        while (true)
        {
            var after = number;
            var page = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Number > after).OrderBy(entry => entry.Number).Take(Batch).ToListAsync(cancellation);
            foreach (var entry in page)
            {
                if (entry.Number != number + 1)
                    return new(number, AuditFault.Missing);
                var expected = AuditDigest.Compute(hash, number + 1, entry);
                if (entry.Hash != expected)
                    return new(number, AuditFault.Changed);
                (number, hash) = (number + 1, expected);
                if (number == witness?.Number)
                    witnessed = hash;
            }

            if (page.Count < Batch)
                break;
        }

        if (witness is { } seen && seen.Number > number)
            return new(number, AuditFault.CutOff);
        // Acts go on meanwhile: what was sealed since the witness was read follows from it.
        var agrees = number == 0 || (witness is { Number: > 0 } && witnessed == witness.Value.Hash);
        return new(number, agrees ? AuditFault.None : AuditFault.Rewritten);
    }
}
