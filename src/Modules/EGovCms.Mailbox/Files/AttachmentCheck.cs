using EGovCms.Data.Audit;
using EGovCms.Mailbox.Storage;
using EGovCms.Scanning.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Mailbox.Files;

/// <summary>Looks at files that are sent: number, size, what they are by their bytes, and viruses. A scanner that is not there costs nobody a letter: quarantine.</summary>
internal sealed class AttachmentCheck(IFileScanner scanner, IOptions<AttachmentOptions> options, IAuditTrail audit, IStringLocalizer<MailboxText> text)
{
    private const int LongestName = 120;
    private const int Megabyte = 1024 * 1024;

    /// <summary>The files that can be taken, and what is wrong with the others, in the reader's language.</summary>
    public async Task<(IReadOnlyList<IncomingFile> Files, IReadOnlyList<string> Errors)> CheckAsync(IEnumerable<IFormFile> sent, CancellationToken cancellation)
    {
        var files = new List<IncomingFile>();
        var errors = new List<string>();
        foreach (var file in sent.Where(file => file.Length > 0 || file.FileName.Length > 0))
        {
            if (files.Count == options.Value.MaxFiles)
            {
                errors.Add(text["Attachment_TooMany", options.Value.MaxFiles]);
                break;
            }

            var (taken, error) = await CheckAsync(file, cancellation);
            if (taken is not null)
                files.Add(taken);
            if (error is not null)
                errors.Add(error);
        }

        return (files, errors);
    }

    private async Task<(IncomingFile? File, string? Error)> CheckAsync(IFormFile file, CancellationToken cancellation)
    {
        var name = NameOf(file);
        if (file.Length == 0)
            return (null, text["Attachment_Empty", name]);
        if (file.Length > options.Value.MaxFileBytes)
            return (null, text["Attachment_TooLarge", name, options.Value.MaxFileBytes / Megabyte]);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        var bytes = content.ToArray();
        if (FileKind.Of(name, bytes) is not { } kind)
            return (null, text["Attachment_WrongKind", name]);
        content.Position = 0;
        var verdict = await scanner.ScanAsync(content, cancellation);
        if (verdict.Outcome is not ScanOutcome.Infected)
            return (new(name, kind.ContentType, bytes, verdict.Outcome is ScanOutcome.Unavailable ? AttachmentState.Quarantined : AttachmentState.Clean), null);
        await audit.RecordAsync("letter.file-refused", kind.ContentType, null, new { Bytes = file.Length, verdict.Finding }, cancellation);
        return (null, text["Attachment_Infected", name]);
    }

    private static string NameOf(IFormFile file)
    {
        var name = string.Concat(Path.GetFileName(file.FileName.Replace('\\', '/')).Where(letter => !char.IsControl(letter)));
        return name.Length <= LongestName ? name : name[..(LongestName - Path.GetExtension(name).Length)] + Path.GetExtension(name);
    }
}
