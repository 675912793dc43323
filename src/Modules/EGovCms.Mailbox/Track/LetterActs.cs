using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Track;

/// <summary>
/// What a letter's writer adds and says of the answer: words, files and marks in one transaction. The same sent twice is once, as the letter's revision lets only one of two at once
/// through and the other then sees what is there. Scoped.
/// </summary>
internal sealed class LetterActs(TenantDb db, LetterThread thread, LetterLocks locks, AttachmentStore store, IChangeLog changes, TimeProvider time)
{
    private const int Attempts = 5;

    // Who has more to say calls, or writes a letter of its own.
    private const int MostAdditions = 20;

    /// <exception cref="StorageFullException">There is no room for the files.</exception>
    public Task<ActOutcome> AddAsync(string letterId, string words, IReadOnlyList<IncomingFile> files, CancellationToken cancellation) => TryAsync(
        letterId,
        async letter =>
        {
            if (!letter.MayAdd())
                return ActOutcome.NotNow;
            var added = (await thread.ReadAsync(letter, cancellation)).Where(said => said.Row.Kind is MessageKind.Addition).ToList();
            if (await WasAddedAsync([.. added.Where(said => said.Text == words).Select(said => said.Row.Id)], files, cancellation))
                return null;
            if (added.Count >= MostAdditions)
                return ActOutcome.TooMuch;
            var message = await SayAsync(letter, MessageKind.Addition, words, files, cancellation);
            changes.Append(LetterChanges.Added, letter.Id, new { Message = message.Id });
            return ActOutcome.Done;
        },
        cancellation);

    public Task<ActOutcome> RateAsync(string letterId, bool isSatisfied, string words, CancellationToken cancellation) => TryAsync(
        letterId,
        letter =>
        {
            if (letter.RatedUtc is not null)
                return Task.FromResult<ActOutcome?>(letter.IsSatisfied == isSatisfied ? null : ActOutcome.NotNow);
            if (!letter.MayRate())
                return Task.FromResult<ActOutcome?>(ActOutcome.NotNow);
            (letter.IsSatisfied, letter.RatedUtc) = (isSatisfied, time.GetUtcNow().UtcDateTime);
            if (words.Length > 0)
                thread.Add(letter, MessageKind.Rating, words);
            return Task.FromResult<ActOutcome?>(ActOutcome.Done);
        },
        cancellation);

    /// <summary>Adds what was said with its files, with the next <c>SaveChanges</c>.</summary>
    public async Task<MessageRow> SayAsync(LetterRow letter, MessageKind kind, string words, IReadOnlyList<IncomingFile> files, CancellationToken cancellation)
    {
        var message = thread.Add(letter, kind, words);
        foreach (var file in files)
            await store.AddAsync(letter.Id, message.Id, file, locks.Get(letter), letter.IsSealed, cancellation);
        return message;
    }

    // Who comes again with the same words and another photograph means the photograph.
    private async Task<bool> WasAddedAsync(IReadOnlyList<string> messageIds, IReadOnlyList<IncomingFile> files, CancellationToken cancellation)
    {
        if (messageIds.Count == 0)
            return false;
        var known = await db.Set<AttachmentRow>().AsNoTracking().Where(file => file.MessageId != null && messageIds.Contains(file.MessageId)).OrderBy(file => file.Id)
            .Select(file => new { file.MessageId, file.Length }).ToListAsync(cancellation);
        var sent = files.Select(file => (long)file.Bytes.Length).ToList();
        return messageIds.Any(id => known.Where(file => file.MessageId == id).Select(file => file.Length).SequenceEqual(sent));
    }

    /// <param name="letterId">The letter.</param>
    /// <param name="work">What is done with it; null: it was done before.</param>
    /// <param name="cancellation">Cancels it.</param>
    private async Task<ActOutcome> TryAsync(string letterId, Func<LetterRow, Task<ActOutcome?>> work, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var letter = await db.Set<LetterRow>().FirstAsync(row => row.Id == letterId, cancellation);
            if (await work(letter) is not ActOutcome.Done and var outcome)
                return outcome ?? ActOutcome.Done;
            letter.Revision++;
            changes.Append(LetterChanges.Moved, letter.Id, new { letter.State });
            try
            {
                await db.SaveChangesAsync(cancellation);
                return ActOutcome.Done;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Someone was faster: looked at anew.
            }
        }
    }
}
