using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Reports;

/// <summary>A new pass phrase, entered twice.</summary>
internal static class PassphraseForm
{
    /// <summary>The name of its field.</summary>
    public const string First = "NewPassphrase";

    /// <summary>The name of the field in which it is repeated.</summary>
    public const string Second = "Repeated";

    /// <summary>The pass phrase, or null and what is wrong with it.</summary>
    public static (string? Value, FormErrors Errors) Read(IFormCollection form, IStringLocalizer<MailboxText> text, string prefix = "")
    {
        var errors = new FormErrors();
        var (first, second) = (form[prefix + First].ToString(), form[prefix + Second].ToString());
        if (first.Length < ReportKeyMaker.ShortestPassphrase)
            errors.Add(prefix + First, text["Report_PassphraseShort", ReportKeyMaker.ShortestPassphrase]);
        else if (first != second)
            errors.Add(prefix + Second, text["Report_PassphraseDiffers"]);
        return (errors.IsEmpty ? first : null, errors);
    }
}
