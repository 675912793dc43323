using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Tenancy;
using Microsoft.IdentityModel.Tokens;

namespace EGovCms.SignOn;

/// <summary>
/// Keys that are derived from the secrets of tenants, and so are the same on every node and stored nowhere: the platform's for tokens, each
/// client's for itself.
/// </summary>
internal static class SignOnKeys
{
    private const int Bytes = 32;

    /// <summary>The platform's key for identity tokens: ES256.</summary>
    public static ECDsaSecurityKey Signing(ShellSettings platform) => Key(ECDsa.Create(Parameters(platform)));

    /// <summary>Its public half, by which tenants check them.</summary>
    public static ECDsaSecurityKey Verification(ShellSettings platform)
    {
        using var whole = ECDsa.Create(Parameters(platform));
        return Key(ECDsa.Create(whole.ExportParameters(includePrivateParameters: false)));
    }

    /// <summary>The platform's key for authorization codes, which it alone reads.</summary>
    public static SymmetricSecurityKey Encryption(ShellSettings platform) => new(Derive(platform, "sign-on encryption"));

    /// <summary>By which the tenant proves to the platform that it is the one that redeems a code.</summary>
    public static string ClientSecret(ShellSettings tenant) => Base64Url.EncodeToString(Derive(tenant, "sign-on client"));

    private static ECDsaSecurityKey Key(ECDsa key) => new(key) { KeyId = Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 12)) };

    // Any 256 bits but a vanishing few are a private key of P-256.
    private static ECParameters Parameters(ShellSettings platform) => new() { Curve = ECCurve.NamedCurves.nistP256, D = Derive(platform, "sign-on signing") };

    private static byte[] Derive(ShellSettings tenant, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(tenant.Secret), Bytes, info: Encoding.UTF8.GetBytes("EGovCms " + purpose));
}
