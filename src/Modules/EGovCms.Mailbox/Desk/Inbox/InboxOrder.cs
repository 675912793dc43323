using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Inbox;

/// <summary>The order of the inbox, which its indexes have: what is due first stands first; where nothing is due any more, what came last. Each is read in both directions.</summary>
internal static class InboxOrder
{
    /// <summary>The tab's letters from a place on, in its direction: backwards, the last comes first.</summary>
    public static IQueryable<LetterRow> From(IQueryable<LetterRow> letters, LetterTab tab, InboxPlace? place)
    {
        letters = letters.Where(letter => letter.Tab == tab);
        if (place is null)
            return Sort(letters, tab, isBackwards: false);
        return Sort(tab is LetterTab.Other ? ByReceipt(letters, place) : ByDue(letters, place), tab, place.IsBackwards);
    }

    public static IQueryable<LetterRow> Sort(IQueryable<LetterRow> letters, LetterTab tab, bool isBackwards) => (tab, isBackwards) switch
    {
        (LetterTab.Other, false) => letters.OrderByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id),
        (LetterTab.Other, true) => letters.OrderBy(letter => letter.ReceivedUtc).ThenBy(letter => letter.Id),
        (_, false) => letters.OrderBy(letter => letter.InboxUtc).ThenBy(letter => letter.ReceivedUtc).ThenBy(letter => letter.Id),
        _ => letters.OrderByDescending(letter => letter.InboxUtc).ThenByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id),
    };

    public static IQueryable<InboxLetter> Sort(IQueryable<InboxLetter> letters, LetterTab tab, bool isBackwards) => (tab, isBackwards) switch
    {
        (LetterTab.Other, false) => letters.OrderByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id),
        (LetterTab.Other, true) => letters.OrderBy(letter => letter.ReceivedUtc).ThenBy(letter => letter.Id),
        (_, false) => letters.OrderBy(letter => letter.InboxUtc).ThenBy(letter => letter.ReceivedUtc).ThenBy(letter => letter.Id),
        _ => letters.OrderByDescending(letter => letter.InboxUtc).ThenByDescending(letter => letter.ReceivedUtc).ThenByDescending(letter => letter.Id),
    };

#pragma warning disable CA1309, CA1310 // The database compares.
    // The first comparison leads into the index, the others settle what is the same. Backwards, the letter itself belongs to the page.
    private static IQueryable<LetterRow> ByDue(IQueryable<LetterRow> letters, InboxPlace place)
    {
        var (due, received, id) = place.Cursor;
        return place.IsBackwards
            ? letters.Where(letter => letter.InboxUtc <= due && (letter.InboxUtc < due
                || (letter.InboxUtc == due && (letter.ReceivedUtc < received || (letter.ReceivedUtc == received && string.Compare(letter.Id, id) <= 0)))))
            : letters.Where(letter => letter.InboxUtc >= due && (letter.InboxUtc > due
                || (letter.InboxUtc == due && (letter.ReceivedUtc > received || (letter.ReceivedUtc == received && string.Compare(letter.Id, id) > 0)))));
    }

    private static IQueryable<LetterRow> ByReceipt(IQueryable<LetterRow> letters, InboxPlace place)
    {
        var (_, received, id) = place.Cursor;
        return place.IsBackwards
            ? letters.Where(letter => letter.ReceivedUtc >= received && (letter.ReceivedUtc > received || string.Compare(letter.Id, id) >= 0))
            : letters.Where(letter => letter.ReceivedUtc <= received && (letter.ReceivedUtc < received || string.Compare(letter.Id, id) < 0));
    }
#pragma warning restore CA1309, CA1310
}
