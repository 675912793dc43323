namespace EGovCms.Privacy.Vault;

/// <summary>What the vault keeps in the tenant's store.</summary>
internal sealed class VaultKeyRow
{
    /// <summary>The vault's id, as it is: the purpose by which the installation's keys encrypt for this vault.</summary>
    public const string Id = "id";

    /// <summary>The key of hashes, encrypted by the installation's keys.</summary>
    public const string Hash = "hash";

    public required string Name { get; init; }

    public required string Value { get; init; }
}
