using EGovCms.Mailbox.Letters;
using EGovCms.Privacy.Abstractions;
using EGovCms.Protection.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Write;

/// <summary>Asks the guard about a letter.</summary>
internal sealed class WriteGate(IFormGuard guard, IPersonalVault vault)
{
    /// <summary>Letters, whichever mailbox they go to. A form whose files are refused is used up as well, so a phone number may send some more.</summary>
    public static readonly FormPurpose Purpose = new("letters") { PerSubject = new(10, TimeSpan.FromDays(1)) };

    public ValueTask<FormChallenge> PrepareAsync(HttpContext http) => guard.PrepareAsync(Purpose, http);

    public ValueTask<GuardVerdict> CheckAsync(HttpContext http, LetterForm form, IFormCollection sent) => guard.CheckAsync(Purpose, http, sent, Subjects(form));

    // Of who reports something there is no trace, not even in a counter.
    private IReadOnlyList<string> Subjects(LetterForm form) => form.IsReport || form.Phone.Length == 0 ? [] : [$"phone:{LetterPhone.Hash(vault, form.Phone)}"];
}
