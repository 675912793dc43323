using System.Security.Cryptography;
using System.Text;
using EGovCms.Tenancy.Security;

namespace EGovCms.Web.Operation;

/// <summary>Builds the policy of one response: everything from this origin, nothing inline but by nonce.</summary>
internal sealed class ContentSecurityPolicy : ICspFeature
{
    private const string Plain =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "media-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private List<(string Directive, string Source)>? _allowed;
    private string? _nonce;

    public string Nonce => _nonce ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    public bool IsPlain => _nonce is null && _allowed is null;

    public void Allow(string directive, string source)
    {
        ArgumentException.ThrowIfNullOrEmpty(directive);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (source.AsSpan().IndexOfAny(";,\r\n") >= 0 || directive.AsSpan().IndexOfAny(";, \r\n") >= 0)
            throw new ArgumentException("A source is one token without separators.", nameof(source));
        (_allowed ??= []).Add((directive, source));
    }

    /// <summary>The header's value.</summary>
    public override string ToString()
    {
        if (IsPlain)
            return Plain;
        var policy = new StringBuilder(Plain);
        if (_nonce is not null)
        {
            policy.Replace("script-src 'self'", $"script-src 'self' 'nonce-{_nonce}'")
                .Replace("style-src 'self'", $"style-src 'self' 'nonce-{_nonce}'");
        }

        foreach (var (directive, source) in _allowed ?? [])
            policy.Replace($"{directive} 'self'", $"{directive} 'self' {source}");
        return policy.ToString();
    }
}
