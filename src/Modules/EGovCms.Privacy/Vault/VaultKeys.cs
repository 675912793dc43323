using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Vault;

/// <summary>What the vault works by, read at the tenant's start. One a tenant.</summary>
internal sealed class VaultKeys
{
    private volatile string? _id;
    private volatile byte[]? _hash;

    /// <summary>Goes with the tenant's store: a site that is imported under another name still reads what is its own.</summary>
    public string Id
    {
        get => _id ?? throw new InvalidOperationException("The vault is read when its tenant starts: nothing can be protected before.");
        set => _id = value;
    }

    /// <summary>The key of hashes.</summary>
    /// <exception cref="PersonalDataLostException">It cannot be decrypted.</exception>
    public byte[] Hash
    {
        get => _hash ?? throw new PersonalDataLostException();
        set => _hash = value;
    }
}
