using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Autoroute;

internal sealed class RouteModel : IEntityModel
{
    public void Configure(ModelBuilder builder) =>
        builder.Entity<ContentRoute>(row => row.ToTable("ContentRoutes").HasKey(route => route.Key));
}
