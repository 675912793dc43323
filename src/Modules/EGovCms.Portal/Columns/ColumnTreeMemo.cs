using Terms = EGovCms.Taxonomies.Abstractions.ColumnTree;

namespace EGovCms.Portal.Columns;

/// <summary>Remembers the columns made of the terms as they are now, so that no request makes them again. One per tenant.</summary>
internal sealed class ColumnTreeMemo
{
    private volatile Entry? _last;

    public ColumnTree Of(Terms terms)
    {
        if (_last is { } last && ReferenceEquals(last.Terms, terms))
            return last.Columns;
        var columns = ColumnTreeReader.Read(terms.Roots);
        _last = new(terms, columns);
        return columns;
    }

    private sealed record Entry(Terms Terms, ColumnTree Columns);
}
