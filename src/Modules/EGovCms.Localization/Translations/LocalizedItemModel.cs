using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Localization.Translations;

/// <summary>The table of items that have a language.</summary>
internal sealed class LocalizedItemModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<LocalizedItem>(row => row.ToTable("LocalizedItems").HasKey(item => item.VersionId));
}
