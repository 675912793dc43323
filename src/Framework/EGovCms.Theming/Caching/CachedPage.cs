using System.Security.Cryptography;
using EGovCms.Theming.Pages;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Theming.Caching;

/// <summary>A page as it was made once: its bytes, its headers, and what it shows. Immutable but for its forms, each made when first asked for.</summary>
internal sealed class CachedPage : Kept
{
    private readonly string _hash;
    private readonly EncodedPage _identity;
    private readonly Lazy<EncodedPage> _gzip;
    private readonly Lazy<EncodedPage> _brotli;

    public CachedPage(byte[] bytes, DateTimeOffset made)
    {
        _hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
        _identity = EncodedPage.Create(PageEncoding.Identity, bytes, _hash);
        _gzip = new(() => Encode(PageEncoding.Gzip));
        _brotli = new(() => Encode(PageEncoding.Brotli));
        LastModified = new DateTimeOffset(made.Ticks - (made.Ticks % TimeSpan.TicksPerSecond), made.Offset);
        LastModifiedHeader = new(LastModified.ToString("R"));
    }

    public DateTimeOffset LastModified { get; }

    public StringValues LastModifiedHeader { get; }

    public required StringValues ContentType { get; init; }

    /// <summary>Headers that its endpoint set, beside those that all pages have.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> Headers { get; init; } = [];

    /// <summary>Cookies that were looked for in vain while it was made: whoever has one of them gets a page of their own.</summary>
    public IReadOnlyCollection<string> AbsentCookies { get; init; } = [];

    /// <summary>What it is about, or null when nobody has said so.</summary>
    public PageSubject? Subject { get; init; }

    /// <summary>Another page may have stood at the address in the same second, so the time tells nothing.</summary>
    public bool IsTimeAmbiguous { get; set; }

    public override int Length => _identity.Bytes.Length;

    public EncodedPage Get(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Brotli => _brotli.Value,
        PageEncoding.Gzip => _gzip.Value,
        _ => _identity,
    };

    private EncodedPage Encode(PageEncoding encoding)
    {
        var encoded = EncodedPage.Create(encoding, _identity.Bytes, _hash);
        Grown?.Invoke(encoded.Bytes.Length);
        return encoded;
    }
}
