using System.Globalization;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenants.Create;

/// <summary>What the forms for a new and a known tenant hold, as typed.</summary>
public sealed record TenantInput
{
    public string Name { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string Prefix { get; init; } = "";

    /// <summary>Separated by white space or commas.</summary>
    public string Hosts { get; init; } = "";

    public string Parent { get; init; } = "";

    /// <summary>Place among its siblings; left empty it stays as it is.</summary>
    public string Position { get; init; } = "";

    public string Recipe { get; init; } = "";

    public string DatabaseProvider { get; init; } = "";

    public string ConnectionString { get; init; } = "";

    public string AdministratorName { get; init; } = "";

    public string AdministratorEmail { get; init; } = "";

    public string Profile { get; init; } = "";

    public string StorageMegabytes { get; init; } = "";

    public string ContentItems { get; init; } = "";

    public string Users { get; init; } = "";

    public IReadOnlyList<string> HostList =>
        Hosts.Split([' ', '\t', '\r', '\n', ',', ';', '，', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The quota; null when a number cannot be read.</summary>
    public TenantQuota? Quota
    {
        get
        {
            if (!TryRead(StorageMegabytes, 1L << 40, out var storage) || !TryRead(ContentItems, long.MaxValue, out var items) || !TryRead(Users, int.MaxValue, out var users))
                return null;
            return new TenantQuota { StorageBytes = storage * 1024 * 1024, ContentItems = items, Users = (int?)users };
        }
    }

    /// <summary>The position, or the current one where none is typed; null when it is no number from 1 to 9999.</summary>
    public int? PositionOr(int current)
    {
        if (!TryRead(Position, 9999, out var typed) || typed is 0)
            return null;
        return (int?)typed ?? current;
    }

    public static TenantInput From(IFormCollection form) => new()
    {
        Name = Read(form, nameof(Name)),
        DisplayName = Read(form, nameof(DisplayName)),
        Prefix = Read(form, nameof(Prefix)).Trim('/'),
        Hosts = Read(form, nameof(Hosts)),
        Parent = Read(form, nameof(Parent)),
        Position = Read(form, nameof(Position)),
        Recipe = Read(form, nameof(Recipe)),
        DatabaseProvider = Read(form, nameof(DatabaseProvider)),
        ConnectionString = Read(form, nameof(ConnectionString)),
        AdministratorName = Read(form, nameof(AdministratorName)),
        AdministratorEmail = Read(form, nameof(AdministratorEmail)),
        Profile = Read(form, nameof(Profile)),
        StorageMegabytes = Read(form, nameof(StorageMegabytes)),
        ContentItems = Read(form, nameof(ContentItems)),
        Users = Read(form, nameof(Users)),
    };

    public static TenantInput From(ShellSettings tenant) => new()
    {
        Name = tenant.Name,
        DisplayName = tenant.DisplayName,
        Prefix = tenant.Prefix,
        Hosts = string.Join('\n', tenant.Hosts),
        Parent = tenant.Parent ?? ShellSettings.DefaultName,
        Position = Show(tenant.Position),
        Profile = tenant.Profile ?? "",
        StorageMegabytes = Show(tenant.Quota.StorageBytes / 1024 / 1024),
        ContentItems = Show(tenant.Quota.ContentItems),
        Users = Show(tenant.Quota.Users),
    };

    public TenantSetupRequest ToRequest() => new()
    {
        Name = Name,
        DisplayName = DisplayName.Length > 0 ? DisplayName : Name,
        Prefix = Prefix,
        Hosts = HostList,
        Parent = Parent,
        Recipe = Recipe,
        Profile = Profile.Length > 0 ? Profile : null,
        Quota = Quota ?? new TenantQuota(),
        DatabaseProvider = DatabaseProvider.Length > 0 ? DatabaseProvider : null,
        ConnectionString = ConnectionString.Length > 0 ? ConnectionString : null,
        AdministratorName = AdministratorName.Length > 0 ? AdministratorName : null,
        AdministratorEmail = AdministratorEmail.Length > 0 ? AdministratorEmail : null,
    };

    private static string Read(IFormCollection form, string name) => form[name].ToString().Trim();

    private static string Show(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool TryRead(string text, long limit, out long? value)
    {
        value = null;
        if (text.Length == 0)
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > limit)
            return false;
        value = number;
        return true;
    }
}
