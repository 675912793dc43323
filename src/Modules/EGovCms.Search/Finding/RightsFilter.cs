using System.Collections.Concurrent;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Index;
using EGovCms.Tenancy;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EGovCms.Search.Finding;

/// <summary>
/// Makes the filter that is part of every search: what the scope may read, on sites that are open, in the languages asked for. One for the host: filters that many ask with are kept, with the
/// bits that they have found for each part of the index.
/// </summary>
internal sealed class RightsFilter(IShellHost shells)
{
    private const int MostKept = 64;
    private readonly ConcurrentDictionary<string, Filter> _kept = new(StringComparer.Ordinal);

    public Filter For(SearchScope scope, IReadOnlyCollection<string> cultures)
    {
        var open = shells.Tenants.Where(tenant => tenant.State is TenantState.Running).Select(tenant => tenant.Name).ToList();
        if (scope.Rights.Count > 0)
            return Make(scope, cultures, open);
        // A site that closes, opens or comes makes another key.
        var key = $"{scope.Tenant}\n{string.Join(' ', cultures)}\n{string.Join('\n', open)}";
        if (_kept.Count > MostKept)
            _kept.Clear();
        return _kept.GetOrAdd(key, _ => new KeptFilter(Make(scope, cultures, open)));
    }

    private static QueryWrapperFilter Make(SearchScope scope, IReadOnlyCollection<string> cultures, List<string> open)
    {
        var readable = new BooleanQuery { { new TermQuery(new Term(IndexFields.Rights, "")), Occur.SHOULD } };
        foreach (var right in scope.Rights)
            readable.Add(new TermQuery(new Term(IndexFields.Rights, IndexFields.Right(right.Tenant, right.Permission))), Occur.SHOULD);
        var sites = new BooleanQuery();
        foreach (var tenant in open.Where(tenant => scope.Tenant is null || string.Equals(tenant, scope.Tenant, StringComparison.OrdinalIgnoreCase)))
            sites.Add(new TermQuery(new Term(IndexFields.Tenant, tenant)), Occur.SHOULD);
        var all = new BooleanQuery { { readable, Occur.MUST }, { sites, Occur.MUST } };
        if (cultures.Count > 0)
        {
            var spoken = new BooleanQuery();
            foreach (var culture in cultures)
                spoken.Add(new TermQuery(new Term(IndexFields.Culture, culture)), Occur.SHOULD);
            all.Add(spoken, Occur.MUST);
        }

        return new QueryWrapperFilter(all);
    }
}
