using System.Security.Cryptography;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.Sheets;

namespace EGovCms.Queries.Imports;

/// <summary>
/// Files that were taken in to be imported. They wait for hours perhaps, whole and about people: each is encrypted by a key of its own, which lies beside it closed by the vault and goes with it.
/// </summary>
internal sealed class SourceFiles(SheetOpener opener, IPersonalVault vault)
{
    private const int KeyLength = 32;

    /// <summary>The file, to be written once; it is whole when it is disposed.</summary>
    public Stream Create(ImportFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        File.WriteAllBytes(folder.Key, vault.Protect(key));
        return new SealedWriter(new FileStream(folder.Source, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 17), key);
    }

    /// <summary>The table in it.</summary>
    /// <exception cref="SheetException">It cannot be read, or is not there.</exception>
    public ISheet Open(ImportFolder folder, string? sheet, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!File.Exists(folder.Source) || !File.Exists(folder.Key))
            throw SheetException.Of("Sheet_Gone");
        byte[] key;
        try
        {
            key = vault.Unprotect(File.ReadAllBytes(folder.Key));
        }
        catch (PersonalDataLostException fault)
        {
            throw SheetException.Of("Sheet_Gone", inner: fault);
        }

        return opener.Open(() => new SealedReader(new FileStream(folder.Source, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 17), key), sheet, folder.Work, cancellation);
    }
}
