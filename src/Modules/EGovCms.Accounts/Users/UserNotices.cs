using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;

namespace EGovCms.Accounts.Users;

/// <summary>Says to the administrator, and records, what was done to a user.</summary>
internal sealed class UserNotices(INotices notices, UserText text, ICurrentUser current, IAuditTrail audit)
{
    public bool IsSelf(Account account) => account.Id == current.Id;

    public void Success(string key, Account account) => notices.Success(text[key, account.DisplayName]);

    public void Error(string key) => notices.Error(text[key]);

    public Task RecordAsync(string action, Account account, CancellationToken cancellation) =>
        audit.RecordAsync(action, account.UserName!, cancellation: cancellation);
}
