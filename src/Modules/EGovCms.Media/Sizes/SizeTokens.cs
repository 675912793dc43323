using System.Security.Cryptography;
using System.Text;
using EGovCms.Tenancy;

namespace EGovCms.Media.Sizes;

/// <summary>
/// Signs what the tenant's own pages ask of a picture, so that nobody else can order sizes without end. The same on every node and after every start, as pages
/// and browsers keep the addresses.
/// </summary>
internal sealed class SizeTokens(ShellSettings tenant)
{
    private const int Bytes = 16;

    private readonly byte[] _key =
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(tenant.Secret), 32, info: "EGovCms picture sizes"u8.ToArray());

    /// <summary>The token of one picture in one size.</summary>
    public string Sign(string path, PictureSize size) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{path}\n{size}")).AsSpan(0, Bytes));

    public bool IsSigned(string path, PictureSize size, string? token) =>
        token is { Length: Bytes * 2 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Sign(path, size)));
}
