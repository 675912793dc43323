using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Settings;

internal sealed class SettingsModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<SettingsRow>(settings =>
    {
        settings.ToTable("Settings").HasKey(s => s.Section);
        settings.Property(s => s.Json).IsJson();
        settings.Property(s => s.Version).IsConcurrencyToken();
    });
}
