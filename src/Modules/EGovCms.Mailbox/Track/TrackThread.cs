using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>The letter itself and what was said about it, as its writer reads it.</summary>
internal sealed class TrackThread(LetterLocks locks, LetterThread thread, AttachmentReader files, ISettingsStore settings, IStringLocalizer<MailboxText> text)
{
    private const int Kilobyte = 1024;

    /// <summary>Adds <c>Title</c>, <c>Body</c>, <c>Files</c>, <c>Messages</c>, <c>Answer</c> and <c>Question</c> to the page.</summary>
    public async Task FillAsync(Shape page, HttpContext http, LetterRow letter)
    {
        var cancellation = http.RequestAborted;
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var content = locks.Content(letter);
        var listed = await files.ListAsync(letter, cancellation);
        // Notes are of staff for staff, and so are their files.
        var said = (await thread.ReadAsync(letter, cancellation)).Where(each => each.Row.Kind is not MessageKind.Note).ToList();
        var messages = said.Select(each => Message(each.Row, each.Text)).ToList();
        page["Title"] = content.Title;
        page["Body"] = content.Body;
        page["Files"] = FilesOf(null);
        page["Answer"] = Last(MessageKind.Answer) ?? Last(MessageKind.Refusal);
        page["Question"] = letter.MayClarify() ? Last(MessageKind.Question) : null;
        page["Messages"] = messages.Where(message => message != page["Answer"] && message != page["Question"]).ToList();

        Shape? Last(MessageKind kind) => messages.LastOrDefault(message => (string?)message["Kind"] == kind.ToString());

        Shape Message(MessageRow row, string words) => new("TrackMessage")
        {
            ["Kind"] = row.Kind.ToString(),
            ["Label"] = text["Track_Message_" + row.Kind].Value,
            // Of staff only the unit that answers is named.
            ["Author"] = row.Kind is MessageKind.Answer ? row.Author : "",
            ["Time"] = site.ToSiteTime(row.CreatedUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["Text"] = words,
            ["Files"] = FilesOf(row.Id),
        };

        List<Shape> FilesOf(string? messageId) => [.. listed.Where(file => file.Row.MessageId == messageId).Select(file => new Shape("TrackFile")
        {
            ["Name"] = file.Name,
            ["Size"] = Size(file.Row.Length),
            ["Url"] = file.Row.State is AttachmentState.Infected ? null : http.Href($"~/letters/track/files/{file.Row.Id}"),
            ["State"] = file.Row.State is AttachmentState.Clean ? null : text["Track_File_" + file.Row.State].Value,
        })];
    }

    private static string Size(long bytes) => bytes < Kilobyte * Kilobyte
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / Kilobyte)} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / Kilobyte / Kilobyte:0.0} MB");
}
