using EGovCms.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Abstractions;

/// <summary>What the host does for notices.</summary>
public static class NoticesHostExtensions
{
    private const string Due =
        """
        select count(*), coalesce(sum(case when "DueUtc" <= @now and ("LeaseUntilUtc" is null or "LeaseUntilUtc" <= @now) then 1 else 0 end), 0)
        from "NoticeOutbox" where "State" = 0
        """;

    /// <summary>Wakes tenants that sleep while a notice of theirs is due. Reads the section <c>Notices</c>.</summary>
    public static IServiceCollection AddNoticeWaking(this IServiceCollection hostServices, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hostServices.AddOptions<NoticesOptions>().Bind(configuration.GetSection(NoticesOptions.Section));
        return hostServices.AddTenantWaking("notices", Due, host => TimeSpan.FromSeconds(host.GetRequiredService<IOptions<NoticesOptions>>().Value.PollSeconds));
    }
}
