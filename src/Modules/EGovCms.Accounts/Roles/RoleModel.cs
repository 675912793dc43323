using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Roles;

internal sealed class RoleModel : IEntityModel
{
    public void Configure(ModelBuilder builder) =>
        builder.Entity<RoleRecord>(role =>
        {
            role.ToTable("Roles");
            role.HasKey(r => r.NormalizedName);
        });
}
