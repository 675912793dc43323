using EGovCms.Data;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Track;

/// <summary>The letter that the request's cookie opens.</summary>
internal sealed class TrackedLetter(TenantDb db, TrackCookie cookie, OpenReports reports, WriterKeys keys)
{
    /// <summary>The letter, not tracked; a report's key is at hand from then on. Null for strangers.</summary>
    public async Task<LetterRow?> OpenAsync(HttpContext http)
    {
        if (cookie.Read(http) is not { } session
            || await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == session.LetterId, http.RequestAborted) is not { } letter)
            return null;
        if (letter.IsSealed && reports.Find(letter) is null && !Unlock(letter, session.Password))
            return null;
        cookie.Write(http, session);
        return letter;
    }

    /// <summary>Closes the letter in this browser.</summary>
    public void Leave(HttpContext http)
    {
        if (cookie.Read(http) is { } session)
            keys.Remove(session.LetterId, session.Password);
        TrackCookie.Delete(http);
    }

    /// <summary>Deriving a key from the password takes some tenths of a second of a processor, so a visit does it once.</summary>
    private bool Unlock(LetterRow letter, string password)
    {
        if (keys.Find(letter.Id, password) is { } known)
        {
            reports.Borrow(letter.Id, known);
            return true;
        }

        if (letter.WriterKey is not { } wrapped || SealedBoxes.UnwrapWithPassword(Convert.FromBase64String(wrapped), LetterPassword.Normalize(password)) is not { } key)
            return false;
        if (keys.Keep(letter.Id, password, key))
            reports.Borrow(letter.Id, key);
        else
            reports.Add(letter.Id, key);
        return true;
    }
}
