using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.Admin;

internal sealed class ContentPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions => ContentPermissions.All;

    /// <summary>A site is public until someone takes this away.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DefaultGrants { get; } =
        new Dictionary<string, IReadOnlyList<string>> { ["Anonymous"] = [ContentPermissions.View.Name] };
}
