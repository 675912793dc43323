namespace EGovCms.Tenancy;

/// <summary>All that the host knows of a tenant without starting it. Immutable: change it with <c>with</c> and <see cref="IShellHost.UpdateAsync"/>.</summary>
public sealed record ShellSettings
{
    /// <summary>The name of the tenant that is the unified portal and the platform's administration.</summary>
    public const string DefaultName = "Default";

    /// <summary>1 to 64 of letters, digits, hyphen and underscore, beginning with a letter; unique without case; never changes.</summary>
    public required string Name { get; init; }

    /// <summary>The body's name as people read it, e.g. 六盘水市人民政府.</summary>
    public string DisplayName { get; init; } = "";

    public TenantState State { get; init; } = TenantState.Uninitialized;

    /// <summary>Why it is in <see cref="TenantState.Invalid"/>, for the administrator; else null.</summary>
    public string? StateReason { get; init; }

    /// <summary>Host names (with port if not the default one) that it answers to. Empty: any host.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>First path segment without slashes, or empty.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Where it was found before, the newest first. Kept by <see cref="IShellHost.UpdateAsync"/> when hosts or prefix change.</summary>
    public IReadOnlyList<FormerAddress> Former { get; init; } = [];

    /// <summary>Name of the tenant above it in the tree, or null for the default tenant.</summary>
    public string? Parent { get; init; }

    /// <summary>Its place among its siblings wherever they are listed, smaller first: protocol decides the order of bodies, not their names.</summary>
    public int Position { get; init; } = 100;

    /// <summary>Name of the feature profile that its parent gave it, or null for no limit.</summary>
    public string? Profile { get; init; }

    public TenantQuota Quota { get; init; } = new();

    /// <summary>The profiles that it gives to tenants below it.</summary>
    public IReadOnlyList<TenantProfile> Profiles { get; init; } = [];

    /// <summary><c>Sqlite</c> or <c>Postgres</c>; empty for a new tenant: that of the platform's store, which is then noted here.</summary>
    public string DatabaseProvider { get; init; } = "";

    /// <summary>Null: derived from the platform's configuration (a file or a schema that bears the tenant's name).</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Name of the recipe that set it up or will.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>Ids of the features that were enabled on purpose; dependencies are added when the blueprint is resolved.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Random, base64url, 256 bit: keys derived from it are the tenant's alone.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Grows with every stored change; a writer that holds an older one is refused.</summary>
    public long Version { get; init; }

    public bool IsDefault => string.Equals(Name, DefaultName, StringComparison.OrdinalIgnoreCase);
}
