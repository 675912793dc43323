using EGovCms.Tenancy.Security;

namespace Fixture.Notes;

internal sealed class NotePermissions : IPermissionProvider
{
    public static readonly Permission Manage = new("ManageFixtureNotes", "Manage notes", "Notes");

    public IReadOnlyList<Permission> Permissions { get; } = [Manage];
}
