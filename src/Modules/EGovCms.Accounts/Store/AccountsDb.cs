using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Store;

/// <summary>Accounts in the platform's store. The tables are made by <see cref="AccountsMigration"/>.</summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityUserContext<Account>(options)
{
    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<AddressFailure> AddressFailures => Set<AddressFailure>();

    public DbSet<Session> Sessions => Set<Session>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasMany(a => a.Memberships).WithOne().HasForeignKey(m => m.UserId);
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("AccountTokens");
        builder.Entity<Membership>(membership =>
        {
            membership.ToTable("Memberships");
            membership.HasKey(m => new { m.UserId, m.Tenant, m.Role });
        });
        builder.Entity<AddressFailure>(failure =>
        {
            failure.ToTable("AddressFailures");
            failure.HasKey(f => f.Address);
        });
    }
}
