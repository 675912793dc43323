using EGovCms.Accounts.Passwords;
using EGovCms.Accounts.Store;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Accounts.Users;

/// <summary>Makes and changes users of the tenant within what the authority of the request's user allows.</summary>
internal sealed class UserEditor(
    UserManager<Account> users, UserRoles roles, IAuditTrail audit, ShellSettings tenant, TimeProvider time, UserText text)
{
    /// <summary>Makes an account with a random password and roles of this tenant.</summary>
    public async Task<(Account Account, string Password, FormErrors Errors)> CreateAsync(UserInput input, CancellationToken cancellation)
    {
        var account = new Account
        {
            UserName = input.UserName,
            Email = NullIfEmpty(input.Email),
            DisplayName = input.DisplayName,
            MustChangePassword = true,
            LockoutEnabled = true,
            CreatedUtc = time.GetUtcNow(),
        };
        var (password, errors) = (RandomPassword.New(), Check(input));
        if (await roles.ProblemAsync(account, input.Roles, cancellation) is { } problem)
            errors.Add("Roles", problem);
        else if (input.Roles.Count == 0)
            errors.Add("Roles", text["User_NoRole"]);
        if (!errors.IsEmpty)
            return (account, password, errors);

        // An account without the role that the quota refused would be nobody's.
        var refused = await roles.ChangeAsync(
            async () =>
            {
                foreach (var error in (await users.CreateAsync(account, password)).Errors)
                    errors.Add(IdentityErrors.FieldOf(error), text.Describe(error));
                return errors.IsEmpty ? await roles.SetAsync(account, input.Roles, cancellation) : "";
            },
            cancellation);
        if (refused is null)
            await audit.RecordAsync("user.created", account.UserName!, null, Facts(account, input.Roles), cancellation);
        else if (errors.IsEmpty)
            errors.Add("Roles", refused);
        return (account, password, errors);
    }

    /// <summary>Changes name, address and roles.</summary>
    public async Task<FormErrors> ChangeAsync(Account account, UserInput input, bool mayChangeAccount, CancellationToken cancellation)
    {
        var errors = mayChangeAccount ? Check(input) : new FormErrors();
        if (await roles.ProblemAsync(account, input.Roles, cancellation) is { } problem)
            errors.Add("Roles", problem);
        if (!errors.IsEmpty)
            return errors;

        var before = Facts(account, roles.Of(account));
        if (mayChangeAccount)
        {
            (account.DisplayName, account.Email) = (input.DisplayName, NullIfEmpty(input.Email));
            foreach (var error in (await users.UpdateAsync(account)).Errors)
                errors.Add(IdentityErrors.FieldOf(error), text.Describe(error));
        }

        if (errors.IsEmpty && await roles.SetAsync(account, input.Roles, cancellation) is { } refused)
            errors.Add("Roles", refused);
        if (errors.IsEmpty)
            await audit.RecordAsync("user.changed", account.UserName!, before, Facts(account, input.Roles), cancellation);
        return errors;
    }

    /// <summary>Disables or enables the account; its sessions end at once. False when it is the platform's last administrator.</summary>
    public async Task<bool> SetDisabledAsync(Account account, bool disabled, CancellationToken cancellation)
    {
        account.Disabled = disabled;
        var refused = await roles.ChangeAsync(
            async () =>
            {
                await users.UpdateSecurityStampAsync(account);
                return null;
            },
            cancellation);
        if (refused is not null)
            return false;
        await audit.RecordAsync(disabled ? "user.disabled" : "user.enabled", account.UserName!, null, null, cancellation);
        return true;
    }

    /// <summary>Gives the account a random password, to be changed at the next sign-in; its sessions end at once.</summary>
    public async Task<string> ResetPasswordAsync(Account account, CancellationToken cancellation)
    {
        var password = RandomPassword.New();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        await users.UpdateSecurityStampAsync(account);
        await audit.RecordAsync("user.password-reset", account.UserName!, null, null, cancellation);
        return password;
    }

    private FormErrors Check(UserInput input)
    {
        var errors = new FormErrors();
        if (input.DisplayName.Length is 0 or > 64 || input.DisplayName.Any(char.IsControl))
            errors.Add("DisplayName", text["User_DisplayNameInvalid"]);
        if (input.UserName.Length is 0 or > 64)
            errors.Add("UserName", text["User_UserNameInvalid"]);
        if (input.Email.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(input.Email, out _))
            errors.Add("Email", text["User_EmailInvalid"]);
        return errors;
    }

    private object Facts(Account account, IEnumerable<string> roleNames) =>
        new { account.DisplayName, account.Email, Tenant = tenant.Name, Roles = roleNames.Order(StringComparer.Ordinal) };

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
