using EGovCms.Accounts.Store;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Accounts.Users;

/// <summary>An e-mail address is optional, but no two accounts have the same one.</summary>
internal sealed class EmailRules : IUserValidator<Account>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (string.IsNullOrEmpty(user.Email) || await manager.FindByEmailAsync(user.Email) is not { } owner || owner.Id == user.Id)
            return IdentityResult.Success;
        return IdentityResult.Failed(manager.ErrorDescriber.DuplicateEmail(user.Email));
    }
}
