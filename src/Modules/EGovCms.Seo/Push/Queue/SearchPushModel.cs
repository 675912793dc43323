using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Seo.Push.Queue;

internal sealed class SearchPushModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<PushPageRow>(row => row.ToTable("SearchPushPages").Ignore(page => page.Page).HasKey(page => page.Id));
        builder.Entity<PushStateRow>(row => row.ToTable("SearchPushStates").HasKey(state => state.Target));
        builder.Entity<PushColumnRow>(row => row.ToTable("SearchPushColumns").HasKey(column => new { column.Culture, column.Url }));
    }
}
