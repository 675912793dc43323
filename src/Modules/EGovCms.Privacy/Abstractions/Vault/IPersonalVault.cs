namespace EGovCms.Privacy.Abstractions;

/// <summary>
/// Encrypts what is personal before it is stored, by keys of the installation and for this tenant alone: another tenant cannot read it, nor can who has only the
/// database or a backup of it. A service of the tenant, one for all of its requests.
/// </summary>
public interface IPersonalVault
{
    /// <summary>The text as it may be stored.</summary>
    string Protect(string plain);

    /// <summary>A text that <see cref="Protect(string)"/> gave.</summary>
    /// <exception cref="PersonalDataLostException">The key is lost, or the stored text was changed or belongs to another tenant.</exception>
    string Unprotect(string stored);

    /// <summary>Bytes, of a file say, as they may be stored.</summary>
    byte[] Protect(byte[] plain);

    /// <summary>Bytes as they may be stored.</summary>
    byte[] Protect(ReadOnlySpan<byte> plain);

    /// <summary>Bytes that <see cref="Protect(byte[])"/> gave.</summary>
    /// <exception cref="PersonalDataLostException">The key is lost, or the stored bytes were changed or belong to another tenant.</exception>
    byte[] Unprotect(byte[] stored);

    /// <summary>Bytes that <see cref="Protect(ReadOnlySpan{byte})"/> gave.</summary>
    /// <exception cref="PersonalDataLostException">The key is lost, or the stored bytes were changed or belong to another tenant.</exception>
    byte[] Unprotect(ReadOnlySpan<byte> stored);

    /// <summary>
    /// A keyed hash to look a value up by that is stored encrypted: the same for the same value and purpose, over restarts and nodes; nothing can be found by it
    /// without the tenant's key. 43 characters, base64url.
    /// </summary>
    /// <param name="purpose">What it is looked up for, as <c>letters.phone</c>: hashes of two purposes cannot be compared.</param>
    /// <param name="value">The value, brought to one form first: a phone number without spaces.</param>
    /// <exception cref="PersonalDataLostException">The tenant's key cannot be read.</exception>
    string Hash(string purpose, string value);
}
