using FluentMigrator;

namespace EGovCms.Audit.Chain;

/// <summary>One row a tenant.</summary>
[Migration(20261129170100)]
internal sealed class CreateWitnesses : AutoReversingMigration
{
    public override void Up() => Create.Table("AuditWitnesses")
        .WithColumn("Tenant").AsString(64).PrimaryKey()
        .WithColumn("Number").AsInt64().NotNullable()
        .WithColumn("Seal").AsString(1024).NotNullable();
}
