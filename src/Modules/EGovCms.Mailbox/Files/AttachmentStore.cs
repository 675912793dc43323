using System.Security.Cryptography;
using EGovCms.Data;
using EGovCms.Data.Stores;
using EGovCms.Data.Usage;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Files;

/// <summary>
/// Keeps files of letters, encrypted, beside the tenant's store. The bytes are on the disk before the row that names them is committed, so a row never lacks its
/// file; a file without a row, of a letter that was not stored in the end, is swept away later.
/// </summary>
internal sealed class AttachmentStore(TenantDb db, DataStore store, ITenantStorage storage, AttachmentClock clock, TimeProvider time, IStringLocalizer<MailboxText> text)
{
    /// <summary>Adds the file to the letter, with the next <c>SaveChanges</c>.</summary>
    /// <exception cref="StorageFullException">The tenant's quota leaves no room.</exception>
    public async Task AddAsync(string letterId, string? messageId, IncomingFile file, LetterLock own, bool isSealed, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var closed = own.Close(file.Bytes, LetterPlaces.FileBytes(letterId, id));
        if (!await storage.TryTakeAsync(closed.Length, cancellation))
            throw new StorageFullException(text["Attachment_Full"]);
        await WriteAsync(id, closed, cancellation);
        db.Add(new AttachmentRow
        {
            Id = id,
            LetterId = letterId,
            MessageId = messageId,
            Name = own.CloseText(file.Name, LetterPlaces.FileName(letterId, id)),
            ContentType = file.ContentType,
            Length = file.Bytes.Length,
            // Who has a file in hand must not be able to tell from the store that it was reported.
            Digest = Convert.ToHexStringLower(SHA256.HashData(isSealed ? closed : file.Bytes)),
            State = file.State,
            CreatedUtc = time.GetUtcNow().UtcDateTime,
        });
        if (file.State is AttachmentState.Quarantined && !isSealed)
            db.AfterCommit(() => clock.WakeAfter(AttachmentClock.Retry));
    }

    /// <summary>The file's bytes as they were sent.</summary>
    /// <exception cref="FileNotFoundException">They are not there: a store that was restored without its files.</exception>
    public async Task<byte[]> ReadAsync(AttachmentRow file, LetterLock own, CancellationToken cancellation) =>
        own.Open(await File.ReadAllBytesAsync(PathOf(file.Id), cancellation), LetterPlaces.FileBytes(file.LetterId, file.Id));

    /// <summary>Deletes the bytes.</summary>
    public async Task DeleteAsync(string id)
    {
        if (new FileInfo(PathOf(id)) is not { Exists: true } file)
            return;
        var length = file.Length;
        file.Delete();
        await storage.TryTakeAsync(-length);
    }

    /// <summary>Files older than the time, by their ids.</summary>
    public IReadOnlyList<string> OlderThan(DateTime utc) => !Directory.Exists(Root)
        ? []
        : [.. new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LastWriteTimeUtc < utc).Select(file => Path.GetFileNameWithoutExtension(file.Name))];

    private string Root => Path.Combine(store.Folder, TenantFolders.Files, "letters");

    private string PathOf(string id) => Path.Combine(Root, id[^2..], id + ".bin");

    private async Task WriteAsync(string id, byte[] bytes, CancellationToken cancellation)
    {
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        await file.WriteAsync(bytes, cancellation);
        file.Flush(flushToDisk: true);
    }
}
