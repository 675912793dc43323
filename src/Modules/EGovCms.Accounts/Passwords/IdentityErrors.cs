using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace EGovCms.Accounts.Passwords;

/// <summary>Says in the user's language what Identity refused.</summary>
internal static class IdentityErrors
{
    public static string Describe(this IStringLocalizer<AccountsText> text, IdentityError error, AccountsOptions options)
    {
        var localized = text["Error_" + error.Code, options.PasswordLength];
        return localized.ResourceNotFound ? error.Description : localized.Value;
    }

    /// <summary>The form's field that an error is about.</summary>
    public static string FieldOf(IdentityError error) => error.Code switch
    {
        var code when code.StartsWith("Password", StringComparison.Ordinal) => "NewPassword",
        var code when code.Contains("Email", StringComparison.Ordinal) => "Email",
        var code when code.Contains("UserName", StringComparison.Ordinal) => "UserName",
        _ => "",
    };
}
