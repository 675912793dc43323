using System.Globalization;
using System.Security.Cryptography;
using EGovCms.Mailbox.Pages;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Track;

/// <summary>
/// Keeps the letter open for its writer: a cookie for half an hour, encrypted for this tenant, gone with the browser's window. Nothing of it stands in an address, which would get
/// into histories, logs and other people's hands.
/// </summary>
internal sealed class TrackCookie(IDataProtectionProvider protection, ShellSettings tenant, TimeProvider time)
{
    public const string Name = "egov-letter";

    /// <summary>Since the last page.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _protector = protection.CreateProtector("EGovCms.Mailbox.Track", tenant.Name);

    /// <summary>Who asks; null for strangers, and for those whose time is over.</summary>
    public TrackSession? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } value)
            return null;
        try
        {
            return _protector.Unprotect(value).Split('|') is [var until, var letterId, var password]
                && long.Parse(until, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds()
                    ? new(letterId, password)
                    : null;
        }
        catch (CryptographicException)
        {
            // Made up, or of a key that is gone.
            return null;
        }
    }

    /// <summary>Opens the letter, or keeps it open.</summary>
    public void Write(HttpContext http, TrackSession session)
    {
        var until = (time.GetUtcNow() + Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(Name, _protector.Protect($"{until}|{session.LetterId}|{session.Password}"), Options(http));
    }

    public static void Delete(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = PrivatePage.PathOf(http),
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
    };
}
