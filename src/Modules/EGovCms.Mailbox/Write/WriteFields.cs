using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Pages;
using EGovCms.Mailbox.Storage;
using EGovCms.Protection.Abstractions;
using EGovCms.Theming.Shapes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Write;

/// <summary>The form's fields as templates see them.</summary>
internal sealed class WriteFields(IStringLocalizer<MailboxText> text)
{
    private const string Prefix = "letter";

    public Shape Fill(Shape page, LetterForm form, WriteOffer offer, FormErrors errors, FormChallenge challenge)
    {
        var fields = new FormFields(Prefix, errors);
        page["Summary"] = fields.Summary(text["Write_Wrong"], new Dictionary<string, string> { [WritePages.Check] = challenge.AnswerId });
        page["SubmissionId"] = form.SubmissionId;
        page["Code"] = form.Code;
        page["Kinds"] = offer.Kinds.Select((kind, at) => new Shape("WriteKind")
        {
            ["Value"] = kind.ToString(),
            ["Id"] = at == 0 ? fields.Id(nameof(form.Kind)) : $"{fields.Id(nameof(form.Kind))}-{kind}",
            ["Label"] = text["Kind_" + kind].Value,
            ["Hint"] = text["Write_Kind_" + kind].Value,
            ["Chosen"] = form.Kind == kind,
        }).ToList();
        page["TakesReports"] = offer.Kinds.Contains(LetterKind.Report);
        page["OnlyReports"] = offer.Kinds is [LetterKind.Report];
        page["LacksKey"] = offer.LacksKey;
        page["MayPublish"] = form.MayPublish;
        page["Consents"] = form.Consents;
        page["KindError"] = errors[nameof(form.Kind)];
        page["ConsentError"] = errors[nameof(form.Consents)];
        page["FileErrors"] = errors.All.Where(error => error.Field == WritePages.Files).Select(error => error.Message).ToList();
        AddWords(page, fields, form);
        AddWriter(page, fields, form, offer);
        return page;
    }

    private void AddWords(Shape page, FormFields fields, LetterForm form)
    {
        var title = fields.Field(
            nameof(form.Title), text["Write_TitleLabel"], form.Title, text["Write_TitleHint", LetterFormRules.ShortestTitle, LetterRow.TitleLength],
            ("type", "text"), ("maxlength", Number(LetterRow.TitleLength)), ("autocomplete", "off"), ("enterkeyhint", "next"));
        title["Counts"] = true;
        var body = fields.Field(
            nameof(form.Body), text["Write_BodyLabel"], form.Body, text["Write_BodyHint", LetterFormRules.ShortestBody, LetterFormRules.LongestBody],
            ("maxlength", Number(LetterFormRules.LongestBody)), ("autocomplete", "off"));
        body["Rows"] = 8;
        body["Counts"] = true;
        (page["Title"], page["Body"]) = (title, body);
    }

    private void AddWriter(Shape page, FormFields fields, LetterForm form, WriteOffer offer)
    {
        // Where only reports are taken nothing is asked of the browser's memory, nor given to it.
        var remembers = offer.Kinds is not [LetterKind.Report];
        var name = fields.Field(
            nameof(form.Name), text["Write_NameLabel"], form.Name, null,
            ("type", "text"), ("maxlength", Number(LetterFormRules.LongestName)), ("autocomplete", remembers ? "name" : "off"), ("enterkeyhint", "next"));
        var phone = fields.Field(
            nameof(form.Phone), text["Write_PhoneLabel"], form.Phone, text["Write_PhoneHint"],
            ("type", "tel"), ("inputmode", "tel"), ("maxlength", Number(LetterFormRules.LongestPhone)), ("autocomplete", remembers ? "tel" : "off"), ("enterkeyhint", "next"));
        var email = fields.Field(
            nameof(form.Email), text["Write_EmailLabel"], form.Email, null,
            ("type", "email"), ("inputmode", "email"), ("maxlength", Number(LetterFormRules.LongestEmail)), ("autocomplete", remembers ? "email" : "off"), ("enterkeyhint", "next"));
        var address = fields.Field(
            nameof(form.Address), text["Write_AddressLabel"], form.Address, null,
            ("type", "text"), ("maxlength", Number(LetterFormRules.LongestAddress)), ("autocomplete", remembers ? "street-address" : "off"), ("enterkeyhint", "next"));
        phone["ReportHint"] = offer.Kinds.Contains(LetterKind.Report) ? text["Write_PhoneReport"].Value : null;
        name["Optional"] = phone["Optional"] = "report";
        email["Optional"] = address["Optional"] = "always";
        page["AddressOpen"] = form.Address.Length > 0;
        (page["Name"], page["Phone"], page["Email"], page["Address"]) = (name, phone, email, address);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
