using System.Security.Cryptography;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace EGovCms.Notices.Outbox;

/// <summary>Encrypts what is personal in stored notices, by a key that no other tenant's purpose leads to.</summary>
internal sealed class NoticeVault(IDataProtectionProvider protection, ShellSettings tenant)
{
    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Notices", "tenant:" + tenant.Name);

    public string Protect(string text) => _protector.Protect(text);

    /// <summary>Null when the key that encrypted it is lost.</summary>
    public string? Reveal(string text)
    {
        try
        {
            return _protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
