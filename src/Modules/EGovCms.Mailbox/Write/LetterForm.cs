using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Write;

/// <summary>What stands in the form.</summary>
internal sealed record LetterForm
{
    /// <summary>Sent twice, it is one letter.</summary>
    public required string SubmissionId { get; init; }

    /// <summary>Made with the form, so that whoever sends it again after a lost connection gets the same receipt; long enough for a report.</summary>
    public required string Code { get; init; }

    public LetterKind? Kind { get; init; }

    public string Title { get; init; } = "";

    public string Body { get; init; } = "";

    public string Name { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public string Address { get; init; } = "";

    public bool MayPublish { get; init; }

    public bool Consents { get; init; }

    public bool IsReport => Kind is LetterKind.Report;

    /// <summary>With which its writer asks after it.</summary>
    public string Password => IsReport ? Code : LetterPassword.Ordinary(Code);

    /// <summary>The letter itself.</summary>
    public LetterContent Content => new(Title, Body, Name, LetterPhone.Normalize(Phone), Email, Address);

    /// <summary>An empty form.</summary>
    public static LetterForm New(LetterKind? kind) => new() { SubmissionId = Guid.NewGuid().ToString("N"), Code = LetterPassword.Create(isSealed: true), Kind = kind };

    /// <summary>The form as it was sent; without a good id and code it is a new one.</summary>
    public static LetterForm From(IFormCollection form)
    {
        var empty = New(Enum.TryParse<LetterKind>(form[nameof(Kind)], out var kind) && Enum.IsDefined(kind) ? kind : null);
        var code = form[nameof(Code)].ToString();
        if (Guid.TryParseExact(form[nameof(SubmissionId)], "N", out var id) && LetterPassword.IsSealedOne(code))
            empty = empty with { SubmissionId = id.ToString("N"), Code = code };
        return empty with
        {
            Title = FormWords.Line(form[nameof(Title)]),
            Body = FormWords.Lines(form[nameof(Body)]),
            Name = FormWords.Line(form[nameof(Name)]),
            Phone = FormWords.Line(form[nameof(Phone)]),
            Email = FormWords.Line(form[nameof(Email)]),
            Address = FormWords.Line(form[nameof(Address)]),
            MayPublish = form[nameof(MayPublish)] == "yes",
            Consents = form[nameof(Consents)] == "yes",
        };
    }

    /// <summary>The same letter as another submission.</summary>
    public LetterForm Anew() => this with { SubmissionId = Guid.NewGuid().ToString("N"), Code = LetterPassword.Create(isSealed: true) };
}
