using FluentMigrator;

namespace EGovCms.Accounts.Store;

/// <summary>The sign-ins that last.</summary>
[Migration(20261124202000)]
internal sealed class SessionsMigration : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("Sessions")
            .WithColumn("Id").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("UserId").AsString(64).NotNullable().ForeignKey("FK_Sessions_Accounts", "Accounts", "Id")
            .WithColumn("Seen").AsInt64().NotNullable();
        Create.Index("IX_Sessions_UserId").OnTable("Sessions").OnColumn("UserId");
        Create.Index("IX_Sessions_Seen").OnTable("Sessions").OnColumn("Seen");
    }
}
