using System.Security.Cryptography;

namespace EGovCms.Web.Keys;

/// <summary>
/// The file of the keys that encrypt the data-protection keys: base64 of 32 bytes a line. The first encrypts, each decrypts, so that a new one is
/// put in front and those after it go on being understood. It is made when it is first needed, for its owner alone.
/// </summary>
internal sealed class KeyFile(string path)
{
    private const int Bytes = 32;
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => path;

    /// <summary>All keys, the current one first; none when there is no file.</summary>
    public IReadOnlyList<byte[]> Read() => File.Exists(path) ? [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(Parse)] : [];

    /// <summary>The current key.</summary>
    public byte[] Current() => Read() is [var known, ..] ? known : Make();

    /// <summary>A key's name, which tells nothing of it.</summary>
    public static string NameOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key).AsSpan(0, 8));

    private byte[] Make()
    {
        var temporary = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerAlone;
        try
        {
            using (var writer = new StreamWriter(temporary, options))
                writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
            // Of two nodes that start at once one is first, and both go on with its key.
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The key file {path} cannot be written: {error.Message} Set Keys:File to a path that the service may write, or make the file there: openssl rand -base64 32.", error);
        }

        return Read() is [var made, ..] ? made : throw Malformed();
    }

    private byte[] Parse(string line)
    {
        var key = new byte[Bytes];
        return Convert.TryFromBase64String(line.Trim(), key, out var read) && read == Bytes ? key : throw Malformed();
    }

    private InvalidOperationException Malformed() =>
        new($"The key file {path} (Keys:File) must hold lines of base64, {Bytes} bytes each, as 'openssl rand -base64 {Bytes}' writes them.");
}
