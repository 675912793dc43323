using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Mailbox.Sharing;

/// <summary>Mailboxes of all tenants, in the platform's store.</summary>
[Migration(20261129202000)]
internal sealed class CreateSharedMailboxes : AutoReversingMigration
{
    public override void Up() => Create.Table("SharedMailboxes")
        .WithColumn("Tenant").AsString(64).PrimaryKey()
        .WithColumn("Key").AsString(64).PrimaryKey()
        .WithColumn("Name").AsString(100).NotNullable()
        .WithColumn("Leader").AsString(100).NotNullable()
        .WithColumn("Introduction").AsText().NotNullable()
        .WithColumn("Kinds").AsString(200).NotNullable()
        .WithColumn("IsOpen").AsBoolean().NotNullable()
        .WithColumn("Position").AsInt32().NotNullable();
}
