using EGovCms.Testing;

namespace EGovCms.Data.Tests;

/// <summary>Gives tenants a table of notes.</summary>
internal static class NotesFeature
{
    public static void AddNotes(this InstallationOptions options) =>
        options.TenantServices.Add(tenant => tenant.AddEntityModel<NoteModel>().AddMigration<CreateNotes>());

    public static Task<TestInstallation> CreateAsync(string provider, Action<InstallationOptions>? configure = null) =>
        TestInstallation.CreateAsync(provider, options =>
        {
            options.AddNotes();
            configure?.Invoke(options);
        });
}
