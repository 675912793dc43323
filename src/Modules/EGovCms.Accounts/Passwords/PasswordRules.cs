using System.Collections.Frozen;
using EGovCms.Accounts.Store;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Accounts.Passwords;

/// <summary>Refuses passwords that are guessed first: common ones, repeated ones, and the account's own name.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    private static readonly FrozenSet<string> Common = ReadCommon();

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var candidate = (password ?? "").ToLowerInvariant();
        if (IsCommon(candidate))
            return Refuse("PasswordCommon");
        return user.UserName is { Length: > 2 } name && candidate.Contains(name.ToLowerInvariant(), StringComparison.Ordinal)
            ? Refuse("PasswordHoldsName")
            : Task.FromResult(IdentityResult.Success);
    }

    // Common ones are also refused with digits or signs around them, and repeated to reach the length.
    private static bool IsCommon(string candidate)
    {
        var core = candidate.Trim("0123456789!@#$%^&*?._-+ ".ToCharArray());
        return Common.Contains(candidate) || Common.Contains(core) || (candidate.Length > 0 && core.Length == 0) || IsRepeated(candidate);
    }

    private static bool IsRepeated(string candidate)
    {
        for (var length = 1; length <= candidate.Length / 2; length++)
        {
            var unit = candidate[..length];
            if (candidate.Length % length == 0 && Enumerable.Range(0, candidate.Length / length).All(i => string.CompareOrdinal(candidate, i * length, unit, 0, length) == 0))
                return true;
        }

        return false;
    }

    private static Task<IdentityResult> Refuse(string code) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = code }));

    private static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
