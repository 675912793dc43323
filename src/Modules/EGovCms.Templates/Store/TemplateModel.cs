using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Templates.Store;

internal sealed class TemplateModel : IEntityModel
{
    public void Configure(ModelBuilder builder) =>
        builder.Entity<TemplateRecord>(template =>
        {
            template.ToTable("Templates");
            template.HasKey(t => t.Key);
        });
}
