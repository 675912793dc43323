using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Notices.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Write;

/// <summary>What a letter must have.</summary>
internal sealed class LetterFormRules(IStringLocalizer<MailboxText> text)
{
    public const int ShortestTitle = 4;
    public const int ShortestBody = 10;
    public const int LongestBody = 2000;
    public const int LongestName = 50;
    public const int LongestPhone = 30;
    public const int LongestEmail = 100;
    public const int LongestAddress = 200;
    private const int ShortestPhone = 7;
    private const int MostDigits = 15;

    /// <param name="form">What was typed.</param>
    /// <param name="kinds">The kinds of letters that are taken.</param>
    public FormErrors Check(LetterForm form, IReadOnlyList<LetterKind> kinds)
    {
        var errors = new FormErrors();
        if (form.Kind is not { } kind || !kinds.Contains(kind))
            errors.Add(nameof(form.Kind), text["Write_KindMissing"]);
        CheckWords(form, errors);
        CheckWriter(form, errors);
        if (!form.Consents)
            errors.Add(nameof(form.Consents), text["Write_ConsentMissing"]);
        return errors;
    }

    private void CheckWords(LetterForm form, FormErrors errors)
    {
        if (form.Title.Length is < ShortestTitle or > LetterRow.TitleLength)
            errors.Add(nameof(form.Title), text[form.Title.Length == 0 ? "Write_TitleMissing" : "Write_TitleLength", ShortestTitle, LetterRow.TitleLength, form.Title.Length]);
        if (form.Body.Length is < ShortestBody or > LongestBody)
            errors.Add(nameof(form.Body), text[form.Body.Length == 0 ? "Write_BodyMissing" : "Write_BodyLength", ShortestBody, LongestBody, form.Body.Length]);
    }

    private void CheckWriter(LetterForm form, FormErrors errors)
    {
        if (form.Name.Length == 0 && !form.IsReport)
            errors.Add(nameof(form.Name), text["Write_NameMissing"]);
        if (form.Name.Length > LongestName)
            errors.Add(nameof(form.Name), text["Write_TooLong", LongestName]);
        if (form is { Phone.Length: 0, Email.Length: 0, IsReport: false })
            errors.Add(nameof(form.Phone), text["Write_PhoneMissing"]);
        if (form.Phone.Length > 0 && (form.Phone.Length > LongestPhone || !IsPhone(form.Phone)))
            errors.Add(nameof(form.Phone), text["Write_PhoneWrong"]);
        if (form.Email.Length > 0 && (form.Email.Length > LongestEmail || !NoticeRecipient.IsEmail(form.Email)))
            errors.Add(nameof(form.Email), text["Write_EmailWrong"]);
        if (form.Address.Length > LongestAddress)
            errors.Add(nameof(form.Address), text["Write_TooLong", LongestAddress]);
    }

    // Spaces, hyphens, brackets and a plus sign are how people write numbers; letters are none. Eleven digits beginning with 1 are a mobile number, fewer a land line.
    private static bool IsPhone(string typed) =>
        LetterPhone.Normalize(typed).Length is >= ShortestPhone and <= MostDigits
        && typed.All(letter => char.IsDigit(letter) || char.IsWhiteSpace(letter) || letter is '-' or '－' or '—' or '(' or ')' or '（' or '）' or '+' or '＋');
}
