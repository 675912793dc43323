using Microsoft.EntityFrameworkCore;

namespace EGovCms.SignOn.Provider;

/// <summary>OpenIddict's clients and codes, in the platform's store. The tables are made by <see cref="CreateSignOn"/>.</summary>
internal sealed class SignOnDb(DbContextOptions<SignOnDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseOpenIddict();
}
