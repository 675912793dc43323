using System.Linq.Expressions;
using EGovCms.Content.Storage;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Queries;

// These expressions become SQL, where comparison and case follow the database and not a .NET culture.
#pragma warning disable CA1304, CA1309, CA1311

/// <summary>
/// Lists over the partial indexes of the items' table. Each order has an index that begins with the date and one that
/// begins with the type; the id breaks ties, so that key paging neither skips nor repeats.
/// </summary>
internal sealed class ContentQueries(TenantDb db, IEnumerable<IContentReads> reads) : IContentQueries
{
    private const int MaxTake = 200;

    public async Task<ContentPage> ListAsync(ContentQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        Tell(query);
        var take = Math.Clamp(query.Take, 1, MaxTake);
        var rows = await Page(query).Take(take + 1).ToListAsync(cancellation);
        var next = rows.Count > take ? new PageKey(Date(rows[take - 1], query.Order), rows[take - 1].ContentItemId).ToString() : null;
        return new([.. rows.Take(take).Select(row => row.ToItem())], next);
    }

    public async Task<int> CountAsync(ContentQuery query, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        Tell(query);
        return await Matching(query).Take(limit).CountAsync(cancellation);
    }

    private void Tell(ContentQuery query)
    {
        foreach (var listener in reads)
            listener.Types(query.Types);
    }

    /// <summary>The statement behind <see cref="ListAsync"/>, for tests that read its plan.</summary>
    internal IQueryable<ContentItemRow> Page(ContentQuery query)
    {
        var rows = Matching(query);
        var key = PageKey.Parse(query.After);
        return query.Order switch
        {
            ContentOrder.Modified => key is { } after
                ? Ordered(rows.Where(row => row.ModifiedUtc <= after.Utc
                    && (row.ModifiedUtc < after.Utc || string.Compare(row.ContentItemId, after.Id) > 0)), row => row.ModifiedUtc)
                : Ordered(rows, row => row.ModifiedUtc),
            ContentOrder.Created => key is { } after
                ? Ordered(rows.Where(row => row.CreatedUtc <= after.Utc
                    && (row.CreatedUtc < after.Utc || string.Compare(row.ContentItemId, after.Id) > 0)), row => row.CreatedUtc)
                : Ordered(rows, row => row.CreatedUtc),
            _ => key is { } after
                ? Ordered(rows.Where(row => row.PublishedUtc <= after.Utc
                    && (row.PublishedUtc < after.Utc || string.Compare(row.ContentItemId, after.Id) > 0)), row => row.PublishedUtc)
                : Ordered(rows, row => row.PublishedUtc),
        };
    }

    private static IQueryable<ContentItemRow> Ordered<TDate>(IQueryable<ContentItemRow> rows, Expression<Func<ContentItemRow, TDate>> date) =>
        rows.OrderByDescending(date).ThenBy(row => row.ContentItemId);

    private IQueryable<ContentItemRow> Matching(ContentQuery query)
    {
        var rows = db.Set<ContentItemRow>().AsNoTracking();
        rows = query.Status switch
        {
            ContentStatus.Latest => rows.Where(row => row.Latest),
            ContentStatus.Draft => rows.Where(row => row.Latest && !row.Published),
            _ => rows.Where(row => row.Published),
        };
        if (query.Types.Count == 1)
        {
            var type = query.Types[0];
            rows = rows.Where(row => row.ContentType == type);
        }
        else if (query.Types.Count > 1)
        {
            rows = rows.Where(row => query.Types.Contains(row.ContentType));
        }

        if (query.Text is { Length: > 0 } text)
        {
            var pattern = $"%{text.ToUpperInvariant().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            rows = rows.Where(row => EF.Functions.Like(row.DisplayText.ToUpper(), pattern, @"\"));
        }

        foreach (var ids in query.Within)
            rows = rows.Where(row => ids.Contains(row.ContentItemId));
        return InRange(rows, query);
    }

    private static IQueryable<ContentItemRow> InRange(IQueryable<ContentItemRow> rows, ContentQuery query)
    {
        if (query.FromUtc is { } from)
        {
            rows = query.Order switch
            {
                ContentOrder.Modified => rows.Where(row => row.ModifiedUtc >= from),
                ContentOrder.Created => rows.Where(row => row.CreatedUtc >= from),
                _ => rows.Where(row => row.PublishedUtc >= from),
            };
        }

        if (query.ToUtc is { } to)
        {
            rows = query.Order switch
            {
                ContentOrder.Modified => rows.Where(row => row.ModifiedUtc < to),
                ContentOrder.Created => rows.Where(row => row.CreatedUtc < to),
                _ => rows.Where(row => row.PublishedUtc < to),
            };
        }

        return rows;
    }

    private static DateTime Date(ContentItemRow row, ContentOrder order) => order switch
    {
        ContentOrder.Modified => row.ModifiedUtc,
        ContentOrder.Created => row.CreatedUtc,
        _ => row.PublishedUtc!.Value,
    };
}
