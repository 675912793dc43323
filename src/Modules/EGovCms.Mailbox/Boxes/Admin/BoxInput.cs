using EGovCms.Mailbox.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Boxes.Admin;

/// <summary>A mailbox as its form sends it.</summary>
public sealed record BoxInput
{
    public const int NameLength = 100;

    public const int IntroductionLength = 2000;

    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public string Leader { get; init; } = "";

    public string Introduction { get; init; } = "";

    public IReadOnlyList<LetterKind> Kinds { get; init; } = [LetterKind.Consultation, LetterKind.Help, LetterKind.Complaint, LetterKind.Suggestion];

    public bool IsOpen { get; init; } = true;

    internal static BoxInput Of(MailboxRow row) => new()
    {
        Key = row.Key,
        Name = row.Name,
        Leader = row.Leader,
        Introduction = row.Introduction,
        Kinds = row.TakenKinds,
        IsOpen = row.IsOpen,
    };

    internal static BoxInput Read(IFormCollection form) => new()
    {
        Key = form["Key"].ToString().Trim(),
        Name = form["Name"].ToString().Trim(),
        Leader = form["Leader"].ToString().Trim(),
        Introduction = form["Introduction"].ToString().ReplaceLineEndings("\n").Trim(),
        Kinds = [.. Enum.GetValues<LetterKind>().Where(kind => form["Kinds"].Contains(kind.ToString()))],
        IsOpen = form["IsOpen"] == "true",
    };

    internal void Fill(MailboxRow row) =>
        (row.Name, row.Leader, row.Introduction, row.Kinds, row.IsOpen) = (Name, Leader, Introduction, string.Join(',', Kinds), IsOpen);
}
