using System.Linq.Expressions;
using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>
/// Reads the staff's inbox. A page follows an index from the place where the last one ended; a filter looks at so many letters from there and no more, so that
/// no page waits for a search of all that was ever written.
/// </summary>
internal sealed class InboxReader(TenantDb db)
{
    public const int PageSize = 20;

    /// <summary>How many letters a filter looks at for a page.</summary>
    public const int Window = 5000;

    private static readonly Expression<Func<LetterRow, InboxLetter>> Shown = letter => new InboxLetter
    {
        Id = letter.Id,
        Number = letter.Number,
        Title = letter.Title,
        Mailbox = letter.Mailbox,
        Kind = letter.Kind,
        State = letter.State,
        ReceivedUtc = letter.ReceivedUtc,
        DueUtc = letter.DueUtc,
        InboxUtc = letter.InboxUtc,
        Card = letter.Card,
        Units = letter.Units,
        AsksExtension = letter.AsksExtension,
        IsSupervised = letter.IsSupervised,
        Urged = letter.Urged,
        SpamScore = letter.SpamScore,
    };

    /// <summary>How many letters each tab has. An index alone is read.</summary>
    public async Task<IReadOnlyDictionary<LetterTab, int>> CountAsync(CancellationToken cancellation) =>
        await Counts().ToDictionaryAsync(group => group.Tab, group => group.Count, cancellation);

    public async Task<InboxResult> ReadAsync(InboxFilter filter, InboxCursor? after, CancellationToken cancellation)
    {
        if (filter.Number is { } number)
        {
            return new InboxResult(
                await db.Set<LetterRow>().Where(letter => letter.Number == number && letter.Tab != LetterTab.None).Select(Shown).ToListAsync(cancellation), null, false);
        }

        var found = await Page(filter, after).ToListAsync(cancellation);
        if (found.Count > PageSize)
            return new InboxResult([.. found.Take(PageSize)], found[PageSize - 1].Cursor, false);
        var next = filter.IsNarrow
            ? await Ordered(filter.Tab, after).Skip(Window - 1).Select(letter => new InboxCursor(letter.InboxUtc, letter.ReceivedUtc, letter.Id)).FirstOrDefaultAsync(cancellation)
            : null;
        return new InboxResult(found, next, next is not null);
    }

    /// <summary>How many letters are late and still worked on: at most as many as lie open.</summary>
    public Task<int> CountLateAsync(CancellationToken cancellation) =>
        db.Set<LetterRow>().CountAsync(letter => letter.Tab >= LetterTab.New && letter.Tab < LetterTab.Answered && letter.Card >= LetterCard.Yellow, cancellation);

    internal IQueryable<TabCount> Counts() =>
        db.Set<LetterRow>().Where(letter => letter.Tab >= LetterTab.New).GroupBy(letter => letter.Tab).Select(group => new TabCount(group.Key, group.Count()));

    /// <summary>One more than a page when there are more.</summary>
    internal IQueryable<InboxLetter> Page(InboxFilter filter, InboxCursor? after)
    {
        var letters = Ordered(filter.Tab, after).Select(Shown);
        return (filter.IsNarrow ? Ordered(Narrow(letters.Take(Window), filter), filter.Tab) : letters).Take(PageSize + 1);
    }

    private IQueryable<LetterRow> Ordered(LetterTab tab, InboxCursor? after)
    {
        var letters = db.Set<LetterRow>().AsNoTracking().Where(letter => letter.Tab == tab);
#pragma warning disable CA1309, CA1310 // The database compares.
        if (tab is LetterTab.Other)
        {
            // Nothing is due any more: the newest first.
            if (after is (_, var came, var last))
                letters = letters.Where(letter => letter.ReceivedUtc <= came && (letter.ReceivedUtc < came || string.Compare(letter.Id, last) < 0));
            return letters.OrderByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id);
        }

        // The first comparison leads into the index, the others settle what is the same.
        if (after is (var due, var received, var id))
        {
            letters = letters.Where(letter => letter.InboxUtc >= due && (letter.InboxUtc > due
                || (letter.InboxUtc == due && (letter.ReceivedUtc > received || (letter.ReceivedUtc == received && string.Compare(letter.Id, id) > 0)))));
        }
#pragma warning restore CA1309, CA1310

        return letters.OrderBy(letter => letter.InboxUtc).ThenBy(letter => letter.ReceivedUtc).ThenBy(letter => letter.Id);
    }

    private static IQueryable<InboxLetter> Ordered(IQueryable<InboxLetter> letters, LetterTab tab) => tab is LetterTab.Other
        ? letters.OrderByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id)
        : letters.OrderBy(letter => letter.InboxUtc).ThenBy(letter => letter.ReceivedUtc).ThenBy(letter => letter.Id);

    private static IQueryable<InboxLetter> Narrow(IQueryable<InboxLetter> letters, InboxFilter filter)
    {
        if (filter.Mailbox.Length > 0)
            letters = letters.Where(letter => letter.Mailbox == filter.Mailbox);
        if (filter.Kind is { } kind)
            letters = letters.Where(letter => letter.Kind == kind);
        if (filter.Card is { } card)
            letters = letters.Where(letter => letter.Card == card);
        if (filter.Text.Length > 0)
            letters = letters.Where(letter => letter.Title.Contains(filter.Text));
        return filter.Mark switch
        {
            InboxMark.AsksExtension => letters.Where(letter => letter.AsksExtension),
            InboxMark.Supervised => letters.Where(letter => letter.IsSupervised),
            InboxMark.Suspected => letters.Where(letter => letter.SpamScore >= LetterRow.Suspicious),
            _ => letters,
        };
    }

    internal sealed record TabCount(LetterTab Tab, int Count);
}
