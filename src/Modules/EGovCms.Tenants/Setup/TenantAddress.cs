using System.Globalization;
using EGovCms.Tenancy;

namespace EGovCms.Tenants.Setup;

/// <summary>
/// What names, prefixes and hosts may look like: ASCII only, so that no look-alike, control character or encoded path can pass for
/// another tenant or leave its folder.
/// </summary>
internal static class TenantAddress
{
    public const int LongestName = 64;

    /// <summary>1 to 64 of letters, digits, hyphen and underscore, beginning with a letter.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>1 to 64 of letters, digits and hyphens, beginning and ending with a letter or digit.</summary>
    public static bool IsPrefix(string prefix) =>
        prefix.Length is > 0 and <= LongestName && char.IsAsciiLetterOrDigit(prefix[0]) && char.IsAsciiLetterOrDigit(prefix[^1])
        && prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-');

    /// <summary>A host as a request names it: lower case, Chinese domains in their ASCII form, the port kept. Null when it is none.</summary>
    public static string? NormalizeHost(string host)
    {
        var trimmed = host.Trim();
        var colon = trimmed.LastIndexOf(':');
        var port = colon < 0 ? "" : trimmed[(colon + 1)..];
        if (colon >= 0 && (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0))
            return null;
        try
        {
            var name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(colon < 0 ? trimmed : trimmed[..colon]).ToLowerInvariant();
            return name.Length <= 253 && Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4 ? name + (colon < 0 ? "" : ":" + port) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a normalized host is <paramref name="own"/> or a sub-domain of it, whatever the ports.</summary>
    public static bool IsUnder(string host, string own)
    {
        var (name, domain) = (WithoutPort(host), WithoutPort(own));
        return string.Equals(name, domain, StringComparison.OrdinalIgnoreCase)
            || (Uri.CheckHostName(domain) is UriHostNameType.Dns && name.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutPort(string host) => host.IndexOf(':') is var colon and >= 0 ? host[..colon] : host;

    /// <summary>Whether both would answer to the same address.</summary>
    public static bool Clash(ShellSettings a, ShellSettings b) =>
        string.Equals(a.Prefix, b.Prefix, StringComparison.OrdinalIgnoreCase)
        && (a.Hosts.Count == 0 ? b.Hosts.Count == 0 : a.Hosts.Intersect(b.Hosts, StringComparer.OrdinalIgnoreCase).Any());
}
