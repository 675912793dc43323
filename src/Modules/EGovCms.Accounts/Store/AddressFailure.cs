namespace EGovCms.Accounts.Store;

/// <summary>Failed sign-ins from one address, counted over all tenants and nodes.</summary>
internal sealed class AddressFailure
{
    public required string Address { get; init; }

    /// <summary>When the present window began, in Unix seconds.</summary>
    public long Since { get; init; }

    public int Count { get; init; }
}
