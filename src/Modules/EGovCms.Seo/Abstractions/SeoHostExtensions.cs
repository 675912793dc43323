using EGovCms.Data;
using EGovCms.Seo.Push;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Seo.Abstractions;

/// <summary>What the host does for the telling of search engines.</summary>
public static class SeoHostExtensions
{
    private const string Due =
        """
        select count(*), coalesce(sum(case when page."DueUtc" <= @now and (state."NotBeforeUtc" is null or state."NotBeforeUtc" <= @now) then 1 else 0 end), 0)
        from "SearchPushPages" page left join "SearchPushStates" state on state."Target" = page."Target" where page."IsWaiting"
        """;

    /// <summary>Wakes tenants that sleep while search engines are to be told of pages of theirs.</summary>
    public static IServiceCollection AddSearchPushWaking(this IServiceCollection hostServices) => hostServices.AddTenantWaking("pages to tell search engines of", Due, _ => PushClock.Longest);
}
