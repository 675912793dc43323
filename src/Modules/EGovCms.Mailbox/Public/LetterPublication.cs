using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Public;

/// <summary>Publishes letters and takes them back: the decision, the entry in the change log by which pages follow, and the audit are one transaction. Scoped.</summary>
internal sealed class LetterPublication(TenantDb db, IChangeLog changes, IAuditTrail audit, TimeProvider time)
{
    /// <summary>Publishes the letter, or changes what the public reads of it. The row is tracked.</summary>
    /// <exception cref="InvalidOperationException">The letter is sealed, has no answer, or its writer does not agree.</exception>
    public async Task PublishAsync(LetterRow letter, string title, string body, string answer, CancellationToken cancellation)
    {
        if (letter.IsSealed || !letter.MayPublish || letter.AnsweredUtc is null)
            throw new InvalidOperationException("This letter may not be published.");
        var before = Facts(letter);
        letter.PublishedUtc ??= time.GetUtcNow().UtcDateTime;
        (letter.PublicTitle, letter.PublicBody, letter.PublicAnswer) = (title, body, answer);
        await SaveAsync(letter, "letter.published", before, null, cancellation);
    }

    /// <summary>Takes the letter out of the public's sight, with the reason; what was decided about it stays for a later publication.</summary>
    public Task WithdrawAsync(LetterRow letter, string reason, CancellationToken cancellation)
    {
        var before = Facts(letter);
        letter.PublishedUtc = null;
        return SaveAsync(letter, "letter.unpublished", before, reason, cancellation);
    }

    private Task<int> SaveAsync(LetterRow letter, string action, object before, string? reason, CancellationToken cancellation)
    {
        letter.Revision++;
        changes.Append(LetterChanges.Published, letter.Id);
        audit.Add(action, letter.Number, before, reason is null ? Facts(letter) : new { letter.PublishedUtc, Reason = reason });
        return db.SaveChangesAsync(cancellation);
    }

    private static object Facts(LetterRow letter) => new { letter.PublishedUtc, letter.PublicTitle };
}
