using EGovCms.Data;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Letters;

/// <summary>What is said about a letter after it was written. Scoped; stores with the next <c>SaveChanges</c>.</summary>
internal sealed class LetterThread(TenantDb db, LetterLocks locks, TimeProvider time)
{
    public MessageRow Add(LetterRow letter, MessageKind kind, string text, string author = "") => Add(letter, kind, text, author, time.GetUtcNow().UtcDateTime);

    /// <summary>Adds what was said at another time.</summary>
    public MessageRow Add(LetterRow letter, MessageKind kind, string text, string author, DateTime utc)
    {
        var id = Guid.CreateVersion7(new DateTimeOffset(utc, TimeSpan.Zero)).ToString("N");
        var message = new MessageRow
        {
            Id = id,
            LetterId = letter.Id,
            Kind = kind,
            Text = locks.Get(letter).CloseText(text, LetterPlaces.Message(letter.Id, id, kind)),
            Author = author,
            CreatedUtc = utc,
        };
        db.Add(message);
        return message;
    }

    /// <summary>All that was said, in order, with its text.</summary>
    public async Task<IReadOnlyList<(MessageRow Row, string Text)>> ReadAsync(LetterRow letter, CancellationToken cancellation)
    {
        var rows = await db.Set<MessageRow>().AsNoTracking().Where(message => message.LetterId == letter.Id).OrderBy(message => message.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => (row, locks.Text(letter, row)))];
    }
}
