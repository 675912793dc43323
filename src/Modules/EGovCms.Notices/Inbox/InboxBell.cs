using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Notices.Inbox;

/// <summary>The bell: how many of one's own notices in this site are unread, and the way to them.</summary>
internal sealed class InboxBell(UserInbox inbox, ICurrentUser user, IHttpContextAccessor http, IStringLocalizer<NoticesText> text) : ITopBarLinks
{
    public async Task<IReadOnlyList<TopBarLink>> GetAsync()
    {
        if (user.Id is not { } id)
            return [];
        var unread = await inbox.CountUnreadAsync(id, http.HttpContext?.RequestAborted ?? CancellationToken.None);
        return [new TopBarLink(unread > 0 ? text["Bell_Unread", unread] : text["Inbox"], "~/Account/Notices", "bell", unread)];
    }
}
