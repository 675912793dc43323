using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Portal.Abstractions;

namespace EGovCms.Mailbox.Public;

/// <summary>
/// Publishes letters and takes them back: the decision, what the site's search finds, the entry in the change log by which pages follow, and the audit are one
/// transaction. Scoped.
/// </summary>
internal sealed class LetterPublication(TenantDb db, IPublicEntries entries, IChangeLog changes, IAuditTrail audit, TimeProvider time)
{
    /// <summary>Of the entries in the site's search.</summary>
    public const string EntryKind = "Letter";

    /// <summary>Publishes the letter, or changes what the public reads of it. The row is tracked.</summary>
    /// <exception cref="InvalidOperationException">The letter is sealed, has no answer, or its writer does not agree.</exception>
    public async Task PublishAsync(LetterRow letter, string title, string body, string answer, CancellationToken cancellation)
    {
        var before = Facts(letter);
        await AddAsync(letter, new(title, body, answer), letter.PublishedUtc ?? time.GetUtcNow().UtcDateTime, cancellation);
        audit.Add("letter.published", letter.Number, before, Facts(letter));
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Publishes a letter that comes from elsewhere with its date; stores with the next <c>SaveChanges</c>.</summary>
    /// <exception cref="InvalidOperationException">The letter is sealed, has no answer, or its writer does not agree.</exception>
    public async Task AddAsync(LetterRow letter, PublicText said, DateTime publishedUtc, CancellationToken cancellation)
    {
        if (letter.IsSealed || !letter.MayPublish || letter.AnsweredUtc is null)
            throw new InvalidOperationException("This letter may not be published.");
        letter.PublishedUtc = publishedUtc;
        (letter.PublicTitle, letter.PublicBody, letter.PublicAnswer) = (said.Title, said.Body, said.Answer);
        letter.PublicSearch = SearchText.Fold($"{said.Title}\n{said.Body}\n{said.Answer}");
        (letter.UnpublishedUtc, letter.UnpublishedReason) = (null, null);
        letter.Revision++;
        await entries.PutAsync(
            new PublicEntry
            {
                Kind = EntryKind,
                Id = letter.Id,
                Title = said.Title,
                Url = $"~/letters/{letter.Id}",
                PublishedUtc = publishedUtc,
                Summary = said.Body.ReplaceLineEndings(" "),
            },
            cancellation);
        changes.Append(LetterChanges.Published, letter.Id);
    }

    /// <summary>
    /// Takes the letter out of the public's sight, with the reason, which its address tells; what was decided about it stays for a later publication.
    /// </summary>
    public async Task WithdrawAsync(LetterRow letter, string reason, CancellationToken cancellation)
    {
        if (letter.PublishedUtc is null)
            return;
        var before = Facts(letter);
        (letter.PublishedUtc, letter.PublicSearch) = (null, null);
        (letter.UnpublishedUtc, letter.UnpublishedReason) = (time.GetUtcNow().UtcDateTime, reason);
        letter.Revision++;
        await entries.RemoveAsync(EntryKind, letter.Id, cancellation);
        changes.Append(LetterChanges.Published, letter.Id);
        audit.Add("letter.unpublished", letter.Number, before, new { letter.PublishedUtc, Reason = reason });
        await db.SaveChangesAsync(cancellation);
    }

    private static object Facts(LetterRow letter) => new { letter.PublishedUtc, letter.PublicTitle };
}
