using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Audit.Trail;

/// <summary>The tenant's record of what administrators did.</summary>
[Migration(20261124140200)]
internal sealed class CreateAuditEntries : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("AuditEntries")
            .WithColumn("Id").AsInt64().NotNullable().PrimaryKey().Identity()
            .WithColumn("OccurredUtc").AsUtcDateTime().NotNullable()
            .WithColumn("ActorId").AsString(64).Nullable()
            .WithColumn("ActorName").AsString(256).NotNullable()
            .WithColumn("Address").AsString(64).Nullable()
            .WithColumn("Action").AsString(64).NotNullable()
            .WithColumn("Subject").AsString(128).NotNullable()
            .WithColumn("Before").AsText().Nullable()
            .WithColumn("After").AsText().Nullable();
        Create.Index("IX_AuditEntries_Subject").OnTable("AuditEntries").OnColumn("Subject");
        Create.Index("IX_AuditEntries_Actor").OnTable("AuditEntries").OnColumn("ActorName");
    }
}
