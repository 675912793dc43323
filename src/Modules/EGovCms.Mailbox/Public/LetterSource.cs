using System.Runtime.CompilerServices;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Search.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Public;

/// <summary>Published letters with their answers, as the public reads them, for the search over all sites. Nothing else of letters, and nothing at all of reports.</summary>
internal sealed class LetterSource(TenantDb db) : ISearchSource
{
    private const int BatchSize = 200;

    public string Name => "letters";

    public IEnumerable<string> ConcernedBy(ChangeEntry entry) => entry.Kind == LetterChanges.Published ? [entry.Subject] : [];

    public async Task<IReadOnlyList<SearchDocument>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        [.. (await Published.Where(letter => ids.Contains(letter.Id)).ToListAsync(cancellation)).Select(Of)];

    public async IAsyncEnumerable<SearchDocument> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            var letters = await Published.Where(letter => letter.Id.CompareTo(after) > 0).OrderBy(letter => letter.Id).Take(BatchSize).ToListAsync(cancellation);
            foreach (var letter in letters)
                yield return Of(letter);
            if (letters.Count < BatchSize)
                yield break;
            after = letters[^1].Id;
        }
    }

    private IQueryable<LetterRow> Published =>
        db.Set<LetterRow>().AsNoTracking().Where(letter => letter.PublishedUtc != null && !letter.IsSealed && letter.PublicTitle != null && letter.PublicAnswer != null);

    private static SearchDocument Of(LetterRow letter) => new()
    {
        Id = letter.Id,
        Kind = LetterPublication.EntryKind,
        Title = letter.PublicTitle!,
        Url = $"~/letters/{letter.Id}",
        Keywords = letter.AnsweredBy,
        Body = $"{letter.PublicBody}\n{letter.PublicAnswer}",
        PublishedUtc = DateTime.SpecifyKind(letter.PublishedUtc!.Value, DateTimeKind.Utc),
    };
}
