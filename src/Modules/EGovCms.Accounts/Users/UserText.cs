using EGovCms.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.Users;

/// <summary>The texts of users and roles in the user's language.</summary>
internal sealed class UserText(IStringLocalizer<AccountsText> text, IOptions<AccountsOptions> options)
{
    public string this[string key, params object[] arguments] => text[key, arguments];

    public string Describe(IdentityError error) => text.Describe(error, options.Value);

    /// <summary>A role's name as people read it: the stock roles are translated, others bear their own name.</summary>
    public string Role(string name)
    {
        var localized = text["Role_" + name];
        return localized.ResourceNotFound ? name : localized.Value;
    }
}
