using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Privacy.Vault;

internal sealed class VaultModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<VaultKeyRow>().ToTable("VaultKeys").HasKey(row => row.Name);
}
