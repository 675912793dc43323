using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Storage;
using EGovCms.Scanning.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Media.Library;

/// <summary>Takes uploaded files into the library; each is told about by name.</summary>
internal sealed class MediaUploads(
    IMediaFiles files, MediaRules rules, IFileScanner scanner, IChangeLog changes, IAuditTrail audit, INotices notices, IStringLocalizer<MediaText> text)
{
    public async Task TakeAsync(string folder, IFormFileCollection sent, CancellationToken cancellation)
    {
        var stored = 0;
        foreach (var file in sent)
        {
            var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
            var path = FreePath(folder, name);
            await using var content = file.OpenReadStream();
            if (await rules.CheckAsync(path, content, cancellation) is { } wrong)
            {
                notices.Error(text[wrong, name]);
                continue;
            }

            var verdict = await scanner.ScanAsync(content, cancellation);
            content.Position = 0;
            if (verdict.Outcome is ScanOutcome.Infected or ScanOutcome.Unavailable)
            {
                notices.Error(text["Media_" + verdict.Outcome, name]);
                await audit.RecordAsync("media.refused", path, null, new { Bytes = file.Length, Finding = verdict.Finding ?? verdict.Outcome.ToString() }, cancellation);
                continue;
            }

            try
            {
                await files.SaveAsync(path, content, cancellation);
            }
            catch (StorageQuotaException full)
            {
                // Others were faster since the check.
                notices.Error(full.Message);
                continue;
            }

            changes.Append(MediaChanges.Changed, MediaChanges.SubjectOf(path));
            await audit.RecordAsync("media.uploaded", path, null, new { Bytes = file.Length }, cancellation);
            stored++;
        }

        if (stored > 0)
            notices.Success(text["Uploaded", stored]);
        else if (sent.Count == 0)
            notices.Error(text["NothingSent"]);
    }

    // An upload never replaces another's file: the name gets a number.
    private string FreePath(string folder, string name)
    {
        var start = folder.Length > 0 ? folder + "/" : "";
        var path = start + name;
        for (var number = 2; files.Find(path) is not null; number++)
            path = $"{start}{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";
        return path;
    }
}
