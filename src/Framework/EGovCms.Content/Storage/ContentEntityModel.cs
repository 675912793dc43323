using EGovCms.Data;
using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Storage;

/// <summary>The tables of items and definitions.</summary>
internal sealed class ContentEntityModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<ContentItemRow>(row =>
        {
            row.ToTable("ContentItems");
            row.HasKey(item => item.Id);
            row.Property(item => item.Revision).IsConcurrencyToken();
            row.Property(item => item.Document).IsJson();
        });
        builder.Entity<ContentDefinitionRow>(row =>
        {
            row.ToTable("ContentDefinitions");
            row.HasKey(definition => new { definition.Kind, definition.Key });
            row.Property(definition => definition.Document).IsJson();
        });
    }
}
