using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Privacy.Abstractions;
using Microsoft.AspNetCore.DataProtection;

namespace EGovCms.Privacy.Vault;

/// <inheritdoc cref="IPersonalVault" />
internal sealed class PersonalVault(IDataProtectionProvider protection, VaultKeys keys) : IPersonalVault
{
    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Privacy", keys.Id);

    public string Protect(string plain) => _protector.Protect(plain);

    public byte[] Protect(byte[] plain) => _protector.Protect(plain);

    public byte[] Protect(ReadOnlySpan<byte> plain) => _protector.Protect(plain.ToArray());

    public string Unprotect(string stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException fault)
        {
            throw new PersonalDataLostException(fault);
        }
    }

    public byte[] Unprotect(byte[] stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException fault)
        {
            throw new PersonalDataLostException(fault);
        }
    }

    public byte[] Unprotect(ReadOnlySpan<byte> stored) => Unprotect(stored.ToArray());

    public string Hash(string purpose, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        ArgumentNullException.ThrowIfNull(value);
        // The purpose's length stands before it, so that no other split of the same characters hashes alike.
        var words = Encoding.UTF8.GetBytes($"{purpose.Length}:{purpose}{value}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(keys.Hash, words));
    }
}
