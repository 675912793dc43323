using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.SignOn.Provider;

/// <summary>Clients, their codes and tokens. Names and widths follow OpenIddict's model.</summary>
[Migration(20261124203000)]
internal sealed class CreateSignOn : AutoReversingMigration
{
    public override void Up()
    {
        CreateApplications();
        CreateAuthorizations();
        CreateTokens();
        CreateScopes();
    }

    private void CreateApplications()
    {
        Create.Table("OpenIddictApplications")
            .WithColumn("Id").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("ApplicationType").AsString(50).Nullable()
            .WithColumn("ClientId").AsString(100).Nullable()
            .WithColumn("ClientSecret").AsText().Nullable()
            .WithColumn("ClientType").AsString(50).Nullable()
            .WithColumn("ConcurrencyToken").AsString(50).Nullable()
            .WithColumn("ConsentType").AsString(50).Nullable()
            .WithColumn("DisplayName").AsText().Nullable()
            .WithColumn("DisplayNames").AsText().Nullable()
            .WithColumn("JsonWebKeySet").AsText().Nullable()
            .WithColumn("Permissions").AsText().Nullable()
            .WithColumn("PostLogoutRedirectUris").AsText().Nullable()
            .WithColumn("Properties").AsText().Nullable()
            .WithColumn("RedirectUris").AsText().Nullable()
            .WithColumn("Requirements").AsText().Nullable()
            .WithColumn("Settings").AsText().Nullable();
        Create.Index("UX_OpenIddictApplications_ClientId").OnTable("OpenIddictApplications").OnColumn("ClientId").Unique();
    }

    private void CreateAuthorizations()
    {
        Create.Table("OpenIddictAuthorizations")
            .WithColumn("Id").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("ApplicationId").AsString(64).Nullable().ForeignKey("FK_OpenIddictAuthorizations_ApplicationId", "OpenIddictApplications", "Id")
            .WithColumn("ConcurrencyToken").AsString(50).Nullable()
            .WithColumn("CreationDate").AsUtcDateTime().Nullable()
            .WithColumn("Properties").AsText().Nullable()
            .WithColumn("Scopes").AsText().Nullable()
            .WithColumn("Status").AsString(50).Nullable()
            .WithColumn("Subject").AsString(400).Nullable()
            .WithColumn("Type").AsString(50).Nullable();
        Create.Index("IX_OpenIddictAuthorizations_ApplicationId").OnTable("OpenIddictAuthorizations").OnColumn("ApplicationId");
    }

    private void CreateTokens()
    {
        Create.Table("OpenIddictTokens")
            .WithColumn("Id").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("ApplicationId").AsString(64).Nullable().ForeignKey("FK_OpenIddictTokens_ApplicationId", "OpenIddictApplications", "Id")
            .WithColumn("AuthorizationId").AsString(64).Nullable().ForeignKey("FK_OpenIddictTokens_AuthorizationId", "OpenIddictAuthorizations", "Id")
            .WithColumn("ConcurrencyToken").AsString(50).Nullable()
            .WithColumn("CreationDate").AsUtcDateTime().Nullable()
            .WithColumn("ExpirationDate").AsUtcDateTime().Nullable()
            .WithColumn("Payload").AsText().Nullable()
            .WithColumn("Properties").AsText().Nullable()
            .WithColumn("RedemptionDate").AsUtcDateTime().Nullable()
            .WithColumn("ReferenceId").AsString(100).Nullable()
            .WithColumn("Status").AsString(50).Nullable()
            .WithColumn("Subject").AsString(400).Nullable()
            .WithColumn("Type").AsString(150).Nullable();
        Create.Index("UX_OpenIddictTokens_ReferenceId").OnTable("OpenIddictTokens").OnColumn("ReferenceId").Unique();
        Create.Index("IX_OpenIddictTokens_ApplicationId").OnTable("OpenIddictTokens").OnColumn("ApplicationId");
        Create.Index("IX_OpenIddictTokens_ExpirationDate").OnTable("OpenIddictTokens").OnColumn("ExpirationDate");
    }

    private void CreateScopes()
    {
        Create.Table("OpenIddictScopes")
            .WithColumn("Id").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("ConcurrencyToken").AsString(50).Nullable()
            .WithColumn("Description").AsText().Nullable()
            .WithColumn("Descriptions").AsText().Nullable()
            .WithColumn("DisplayName").AsText().Nullable()
            .WithColumn("DisplayNames").AsText().Nullable()
            .WithColumn("Name").AsString(200).Nullable()
            .WithColumn("Properties").AsText().Nullable()
            .WithColumn("Resources").AsText().Nullable();
        Create.Index("UX_OpenIddictScopes_Name").OnTable("OpenIddictScopes").OnColumn("Name").Unique();
    }
}
