using System.Linq.Expressions;
using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>
/// Reads the staff's inbox. A page follows an index from the place where its neighbour ended, in either direction; a filter looks at so many letters from there and no more, so that
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

    private IQueryable<LetterRow> Letters => db.Set<LetterRow>().AsNoTracking();

    /// <summary>How many letters each tab has. An index alone is read.</summary>
    public async Task<IReadOnlyDictionary<LetterTab, int>> CountAsync(CancellationToken cancellation) =>
        await Counts().ToDictionaryAsync(group => group.Tab, group => group.Count, cancellation);

    public async Task<InboxResult> ReadAsync(InboxFilter filter, InboxPlace? place, CancellationToken cancellation)
    {
        if (filter.Number is { } number)
        {
            var one = await db.Set<LetterRow>().Where(letter => letter.Number == number && letter.Tab != LetterTab.None).Select(Shown).ToListAsync(cancellation);
            return new InboxResult(one, null, null, false);
        }

        return place is { IsBackwards: true } ? await ReadBackwardsAsync(filter, place, cancellation) : await ReadForwardsAsync(filter, place, cancellation);
    }

    private async Task<InboxResult> ReadForwardsAsync(InboxFilter filter, InboxPlace? after, CancellationToken cancellation)
    {
        var found = await Page(filter, after).ToListAsync(cancellation);
        var previous = after is null ? null : after with { IsBackwards = true };
        if (found.Count > PageSize)
            return new InboxResult([.. found.Take(PageSize)], previous, new InboxPlace(found[PageSize - 1].Cursor, false), false);
        // The window was full: the next page begins after the last letter that was looked at.
        var last = filter.IsNarrow ? await AtAsync(filter.Tab, after, Window - 1, cancellation) : null;
        return new InboxResult(found, previous, last is null ? null : new InboxPlace(last, false), last is not null);
    }

    private async Task<InboxResult> ReadBackwardsAsync(InboxFilter filter, InboxPlace upTo, CancellationToken cancellation)
    {
        var found = await Page(filter, upTo).ToListAsync(cancellation);
        var isFull = found.Count > PageSize;
        var before = isFull ? found[PageSize].Cursor : filter.IsNarrow ? await AtAsync(filter.Tab, upTo, Window, cancellation) : null;
        // The beginning was reached, with letters fewer than a page has: that is the first page.
        if (before is null && found.Count < PageSize)
            return await ReadForwardsAsync(filter, null, cancellation);
        return new InboxResult(
            [.. found.Take(PageSize).Reverse()], before is null ? null : new InboxPlace(before, true), upTo with { IsBackwards = false }, before is not null && !isFull);
    }

    /// <summary>The letter that stands so many places further on; null when there are not so many.</summary>
    private Task<InboxCursor?> AtAsync(LetterTab tab, InboxPlace? from, int places, CancellationToken cancellation) => InboxOrder.From(Letters, tab, from)
        .Skip(places).Select(letter => new InboxCursor(letter.InboxUtc, letter.ReceivedUtc, letter.Id)).FirstOrDefaultAsync(cancellation);

    /// <summary>How many letters are late and still worked on: at most as many as lie open.</summary>
    public Task<int> CountLateAsync(CancellationToken cancellation) =>
        db.Set<LetterRow>().CountAsync(letter => letter.Tab >= LetterTab.New && letter.Tab < LetterTab.Answered && letter.Card >= LetterCard.Yellow, cancellation);

    internal IQueryable<TabCount> Counts() =>
        db.Set<LetterRow>().Where(letter => letter.Tab >= LetterTab.New).GroupBy(letter => letter.Tab).Select(group => new TabCount(group.Key, group.Count()));

    /// <summary>One more than a page when there are more, in the direction of the place.</summary>
    internal IQueryable<InboxLetter> Page(InboxFilter filter, InboxPlace? place)
    {
        var letters = InboxOrder.From(Letters, filter.Tab, place).Select(Shown);
        return (filter.IsNarrow ? InboxOrder.Sort(Narrow(letters.Take(Window), filter), filter.Tab, place is { IsBackwards: true }) : letters).Take(PageSize + 1);
    }

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
