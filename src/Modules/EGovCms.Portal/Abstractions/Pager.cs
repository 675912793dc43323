namespace EGovCms.Portal.Abstractions;

/// <summary>Links between the pages of a list, for the shape <c>Pager</c>: <c>{% shape "Pager", Pager: Model.Pager %}</c>.</summary>
public sealed record Pager
{
    /// <summary>Nobody turns further; searching is quicker. Keeps a crawler from asking for page 900,000.</summary>
    public const int MaxPages = 500;

    private const int Around = 2;

    /// <summary>Number of entries.</summary>
    public int Total { get; private init; }

    /// <summary>Number of pages, at most <see cref="MaxPages"/>.</summary>
    public int Pages { get; private init; }

    /// <summary>The page shown, 1-based.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>The address of the page before; null on the first.</summary>
    public string? PreviousUrl { get; private init; }

    /// <summary>The address of the next page; null on the last.</summary>
    public string? NextUrl { get; private init; }

    /// <summary>The first page, the last and those around the one shown.</summary>
    public IReadOnlyList<PagerLink> Links { get; private init; } = [];

    /// <param name="total">Number of entries.</param>
    /// <param name="size">Entries a page.</param>
    /// <param name="page">The page shown, 1-based.</param>
    /// <param name="url">The address of a page by its number.</param>
    public static Pager Create(int total, int size, int page, Func<int, string> url)
    {
        var pages = Math.Min(MaxPages, (total + size - 1) / size);
        ArgumentNullException.ThrowIfNull(url);
        return new()
        {
            Total = total,
            Pages = pages,
            Page = page,
            PreviousUrl = page > 1 ? url(page - 1) : null,
            NextUrl = page < pages ? url(page + 1) : null,
            Links = [.. Numbers(pages, page).Select(number => number == 0
                ? new PagerLink(0, "", false, true)
                : new PagerLink(number, url(number), number == page, false))],
        };
    }

    /// <summary>The number in <c>?page=</c>, 1 when absent, null when it is none.</summary>
    public static int? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 1;
        return int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MaxPages
            ? page
            : null;
    }

    /// <summary>First, last and those around the page shown; 0 stands for a gap.</summary>
    private static IEnumerable<int> Numbers(int pages, int page)
    {
        var last = 0;
        for (var number = 1; number <= pages; number++)
        {
            if (number != 1 && number != pages && Math.Abs(number - page) > Around)
                continue;
            if (number - last > 1)
                yield return 0;
            yield return last = number;
        }
    }
}
