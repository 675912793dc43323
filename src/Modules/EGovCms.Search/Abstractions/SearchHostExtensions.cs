using EGovCms.Search.Documents;
using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using EGovCms.Search.Log;
using EGovCms.Search.Text;
using EGovCms.Search.Unified;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Abstractions;

/// <summary>What the host does for the search over all sites.</summary>
public static class SearchHostExtensions
{
    private static readonly Type[] Shared = [typeof(SearchNews), typeof(OwnWordsReader), typeof(QueryLog), typeof(ISearch)];

    /// <summary>The node's index and what keeps it true. Nothing is opened or loaded before a site with the feature has started.</summary>
    public static IServiceCollection AddUnifiedSearch(this IServiceCollection hostServices)
    {
        hostServices.AddSingleton<SearchNews>();
        hostServices.AddSingleton<SearchPlatform>();
        hostServices.AddSingleton<VocabularyBook>();
        hostServices.AddSingleton<OwnWordsReader>();
        hostServices.AddSingleton<TableCare>();
        hostServices.AddSingleton<RightsFilter>();
        hostServices.AddSingleton<AnswerBook>();
        hostServices.AddSingleton<RequestFinder>();
        hostServices.AddSingleton<ISearch, SiteSearch>();
        hostServices.AddSingleton<IndexHome>();
        hostServices.AddSingleton<SearchIndex>();
        hostServices.AddSingleton(host => new Lazy<SearchIndex>(host.GetRequiredService<SearchIndex>));
        hostServices.AddHostedService<IndexFollower>();
        hostServices.AddSingleton<QueryLog>();
        hostServices.AddHostedService<QueryLogWriter>();
        return hostServices.Configure<TenancyOptions>(options =>
        {
            foreach (var type in Shared)
                options.SharedServices.Add(type);
        });
    }
}
