using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Similar;

/// <summary>Finds letters that may say the same: of the same phone, or with much the same title. Scoped.</summary>
internal sealed class SimilarLetters(TenantDb db, TimeProvider time)
{
    private const int Shown = 5;
    private const int MostTitles = 2000;
    private const int MostOfPhone = 20;

    // Under a fifth in common, titles share a phrase and no matter.
    private const double Least = 0.2;
    private const double OfSamePhone = 0.5;

    private static readonly TimeSpan Recent = TimeSpan.FromDays(90);

    public async Task<IReadOnlyList<SimilarLetter>> FindAsync(LetterRow letter, CancellationToken cancellation)
    {
        var since = time.GetUtcNow().UtcDateTime - Recent;
        var recent = await Read(Others(letter).Where(other => other.ReceivedUtc >= since), letter).Take(MostTitles).ToListAsync(cancellation);
        var ofPhone = letter.PhoneHash is null
            ? []
            : await Read(Others(letter).Where(other => other.PhoneHash == letter.PhoneHash), letter).Take(MostOfPhone).ToListAsync(cancellation);
        var pairs = TitlePairs.Of(letter.Title);
        return
        [
            .. ofPhone.Concat(recent).DistinctBy(other => other.Id)
                .Select(other => (Letter: other, Score: TitlePairs.Overlap(pairs, TitlePairs.Of(other.Title)) + (other.IsOfSamePhone ? OfSamePhone : 0)))
                .Where(each => each.Score >= Least).OrderByDescending(each => each.Score).ThenByDescending(each => each.Letter.ReceivedUtc)
                .Take(Shown).Select(each => each.Letter),
        ];
    }

    private IQueryable<LetterRow> Others(LetterRow letter) =>
        db.Set<LetterRow>().AsNoTracking().Where(other => !other.IsSealed && other.Id != letter.Id && other.MergedInto == null);

    private static IQueryable<SimilarLetter> Read(IQueryable<LetterRow> letters, LetterRow letter) => letters.OrderByDescending(other => other.ReceivedUtc)
        .Select(other => new SimilarLetter(other.Id, other.Number, other.Title, other.State, other.ReceivedUtc, letter.PhoneHash != null && other.PhoneHash == letter.PhoneHash));
}
