using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Accounts.Store;

/// <summary>Accounts, what hangs on them, and their roles in tenants. Names follow ASP.NET Core Identity's model.</summary>
[Migration(20261124140000)]
internal sealed class AccountsMigration : AutoReversingMigration
{
    public override void Up()
    {
        CreateAccounts();
        CreateClaims();
        CreateLoginsAndTokens();

        Create.Table("Memberships")
            .WithColumn("UserId").AsString(64).NotNullable().PrimaryKey().ForeignKey("FK_Memberships_Accounts", "Accounts", "Id")
            .WithColumn("Tenant").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("Role").AsString(64).NotNullable().PrimaryKey();
        Create.Index("IX_Memberships_Tenant").OnTable("Memberships").OnColumn("Tenant").Ascending().OnColumn("Role").Ascending();

        Create.Table("AddressFailures")
            .WithColumn("Address").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("Since").AsInt64().NotNullable()
            .WithColumn("Count").AsInt32().NotNullable();
    }

    private void CreateAccounts()
    {
        Create.Table("Accounts")
            .WithColumn("Id").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("UserName").AsString(256).NotNullable()
            .WithColumn("NormalizedUserName").AsString(256).NotNullable()
            .WithColumn("Email").AsString(256).Nullable()
            .WithColumn("NormalizedEmail").AsString(256).Nullable()
            .WithColumn("EmailConfirmed").AsBoolean().NotNullable()
            .WithColumn("PasswordHash").AsText().Nullable()
            .WithColumn("SecurityStamp").AsString(64).Nullable()
            .WithColumn("ConcurrencyStamp").AsString(64).Nullable()
            .WithColumn("PhoneNumber").AsString(32).Nullable()
            .WithColumn("PhoneNumberConfirmed").AsBoolean().NotNullable()
            .WithColumn("TwoFactorEnabled").AsBoolean().NotNullable()
            .WithColumn("LockoutEnd").AsUtcDateTime().Nullable()
            .WithColumn("LockoutEnabled").AsBoolean().NotNullable()
            .WithColumn("AccessFailedCount").AsInt32().NotNullable()
            .WithColumn("DisplayName").AsString(128).NotNullable()
            .WithColumn("Disabled").AsBoolean().NotNullable()
            .WithColumn("MustChangePassword").AsBoolean().NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("LastSignInUtc").AsUtcDateTime().Nullable();
        Create.Index("UX_Accounts_UserName").OnTable("Accounts").OnColumn("NormalizedUserName").Unique();
        Create.Index("UX_Accounts_Email").OnTable("Accounts").OnColumn("NormalizedEmail").Unique();
    }

    private void CreateClaims()
    {
        Create.Table("AccountClaims")
            .WithColumn("Id").AsInt32().NotNullable().PrimaryKey().Identity()
            .WithColumn("UserId").AsString(64).NotNullable().ForeignKey("FK_AccountClaims_Accounts", "Accounts", "Id")
            .WithColumn("ClaimType").AsText().Nullable()
            .WithColumn("ClaimValue").AsText().Nullable();
        Create.Index("IX_AccountClaims_UserId").OnTable("AccountClaims").OnColumn("UserId");
    }

    private void CreateLoginsAndTokens()
    {
        Create.Table("AccountLogins")
            .WithColumn("LoginProvider").AsString(128).NotNullable().PrimaryKey()
            .WithColumn("ProviderKey").AsString(128).NotNullable().PrimaryKey()
            .WithColumn("ProviderDisplayName").AsString(256).Nullable()
            .WithColumn("UserId").AsString(64).NotNullable().ForeignKey("FK_AccountLogins_Accounts", "Accounts", "Id");
        Create.Index("IX_AccountLogins_UserId").OnTable("AccountLogins").OnColumn("UserId");
        Create.Table("AccountTokens")
            .WithColumn("UserId").AsString(64).NotNullable().PrimaryKey().ForeignKey("FK_AccountTokens_Accounts", "Accounts", "Id")
            .WithColumn("LoginProvider").AsString(128).NotNullable().PrimaryKey()
            .WithColumn("Name").AsString(128).NotNullable().PrimaryKey()
            .WithColumn("Value").AsText().Nullable();
    }
}
