using System.Buffers.Text;
using System.Security.Cryptography;
using EGovCms.Protection.Abstractions;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace EGovCms.Protection.Guard;

/// <summary>Writes tokens for forms of the tenant and reads them, by keys that all nodes share.</summary>
internal sealed class FormTokens(IDataProtectionProvider protection, ShellSettings tenant)
{
    private const int LongestToken = 2048;
    private const byte Version = 1;

    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Protection.Form");

    public string Write(FormPurpose purpose, FormToken token)
    {
        using var bytes = new MemoryStream(96);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(tenant.Name);
        writer.Write(purpose.Name);
        writer.Write((ulong)(token.Id >> 64));
        writer.Write((ulong)token.Id);
        writer.Write(token.Opened.ToUnixTimeMilliseconds());
        writer.Write((byte)token.Kind);
        writer.Write((byte)token.WorkBits);
        writer.Write((byte)token.Answered);
        writer.Write(token.Seed);
        writer.Write(token.Culture);
        return Base64Url.EncodeToString(_protector.Protect(bytes.ToArray()));
    }

    /// <summary>The token, or null when it is none of this tenant and form.</summary>
    public FormToken? Read(FormPurpose purpose, string text)
    {
        if (text.Length is 0 or > LongestToken || !Base64Url.IsValid(text))
            return null;
        byte[] plain;
        try
        {
            plain = _protector.Unprotect(Base64Url.DecodeFromChars(text));
        }
        catch (CryptographicException)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(plain));
        if (reader.ReadByte() != Version || reader.ReadString() != tenant.Name || reader.ReadString() != purpose.Name)
            return null;
        return new(
            new UInt128(reader.ReadUInt64(), reader.ReadUInt64()), DateTimeOffset.FromUnixTimeMilliseconds(reader.ReadInt64()),
            (ChallengeKind)reader.ReadByte(), reader.ReadByte(), reader.ReadByte(), reader.ReadInt32(), reader.ReadString());
    }
}
