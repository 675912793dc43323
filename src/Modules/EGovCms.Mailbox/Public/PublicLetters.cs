using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Statistics;
using EGovCms.Mailbox.Storage;
using EGovCms.Portal.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Public;

/// <summary>Reads what the public may see of letters, and nothing else of them. Scoped.</summary>
internal sealed class PublicLetters(TenantDb db)
{
    private const int MostUnits = 60;

    /// <summary>Nobody turns further than so many letters.</summary>
    private const int MostFound = 10_000;

    /// <summary>Topics come from so many letters, and from the beginning of each.</summary>
    private const int MostRead = 5_000;

    private const int LongestRead = 600;

    private IQueryable<LetterRow> Published => db.Set<LetterRow>().AsNoTracking().Where(letter => letter.PublishedUtc != null && !letter.IsSealed);

    /// <summary>Those asked for, newest first, and how many there are.</summary>
    public async Task<(IReadOnlyList<PublicLetter> Letters, int Total)> FindAsync(LetterFilter filter, SiteSettings site, int skip, int take, CancellationToken cancellation)
    {
        var found = Narrow(Published, filter, site);
        var total = await found.Take(MostFound).CountAsync(cancellation);
        return skip >= total ? ([], total) : (await ListAsync(found, skip, take, cancellation), total);
    }

    /// <summary>The newest ones, of a mailbox or of all.</summary>
    public Task<List<PublicLetter>> LatestAsync(string? mailbox, int take, CancellationToken cancellation) =>
        ListAsync(mailbox is null ? Published : Published.Where(letter => letter.Mailbox == mailbox), 0, take, cancellation);

    /// <summary>The letter, while it is published or when it was.</summary>
    public Task<LetterRow?> FindAsync(string id, CancellationToken cancellation) => db.Set<LetterRow>().AsNoTracking()
        .FirstOrDefaultAsync(letter => letter.Id == id && !letter.IsSealed && (letter.PublishedUtc != null || letter.UnpublishedUtc != null), cancellation);

    /// <summary>The units that a letter lay with, in the order in which it came to them.</summary>
    public Task<List<UnitRow>> UnitsAsync(string letterId, CancellationToken cancellation) =>
        db.Set<UnitRow>().AsNoTracking().Where(unit => unit.LetterId == letterId).OrderBy(unit => unit.SentUtc).ThenBy(unit => unit.TaskId).ToListAsync(cancellation);

    /// <summary>Names of units with which published letters lay, those with the most first.</summary>
    public Task<List<string>> UnitNamesAsync(CancellationToken cancellation) => db.Set<UnitRow>()
        .Where(unit => Published.Any(letter => letter.Id == unit.LetterId))
        .GroupBy(unit => unit.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(MostUnits).ToListAsync(cancellation);

    /// <summary>When the first and the last published letter were published; null when there is none.</summary>
    public async Task<(DateTime First, DateTime Last)?> BoundsAsync(CancellationToken cancellation)
    {
        var bounds = await Published.GroupBy(_ => 1).Select(all => new { First = all.Min(letter => letter.PublishedUtc), Last = all.Max(letter => letter.PublishedUtc) })
            .SingleOrDefaultAsync(cancellation);
        return bounds is { First: { } first, Last: { } last } ? (Utc(first), Utc(last)) : null;
    }

    /// <summary>What is read of those published in a time, the newest ones; of all without one.</summary>
    public Task<List<TopicText>> TopicsAsync((DateTime From, DateTime To)? span, CancellationToken cancellation)
    {
        var found = span is var (from, to) ? Published.Where(letter => letter.PublishedUtc >= from && letter.PublishedUtc < to) : Published;
        return found.OrderByDescending(letter => letter.PublishedUtc).Take(MostRead)
            .Select(letter => new TopicText(letter.PublicTitle ?? "", letter.PublicSearch!.Substring(0, LongestRead))).ToListAsync(cancellation);
    }

    private IQueryable<LetterRow> Narrow(IQueryable<LetterRow> letters, LetterFilter filter, SiteSettings site)
    {
        foreach (var pattern in filter.Words.Select(SearchText.Pattern))
            letters = letters.Where(letter => EF.Functions.Like(letter.PublicSearch!, pattern, "\\"));
        if (filter.Mailbox.Length > 0)
            letters = letters.Where(letter => letter.Mailbox == filter.Mailbox);
        if (filter.Kind is { } kind)
            letters = letters.Where(letter => letter.Kind == kind);
        if (filter.Unit.Length > 0)
            letters = letters.Where(letter => db.Set<UnitRow>().Any(unit => unit.LetterId == letter.Id && unit.Name == filter.Unit));
        return filter.Span(site) is var (from, to) ? letters.Where(letter => letter.PublishedUtc >= from && letter.PublishedUtc < to) : letters;
    }

    private static Task<List<PublicLetter>> ListAsync(IQueryable<LetterRow> letters, int skip, int take, CancellationToken cancellation) => letters
        .OrderByDescending(letter => letter.PublishedUtc).ThenByDescending(letter => letter.Id).Skip(skip).Take(take)
        .Select(letter => new PublicLetter
        {
            Id = letter.Id,
            Title = letter.PublicTitle ?? "",
            Mailbox = letter.Mailbox,
            Kind = letter.Kind,
            AnsweredBy = letter.AnsweredBy,
            AnswerDays = letter.AnswerDays,
            PublishedUtc = letter.PublishedUtc!.Value,
        })
        .ToListAsync(cancellation);

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}
