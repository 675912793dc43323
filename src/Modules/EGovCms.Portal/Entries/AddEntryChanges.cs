using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Portal.Entries;

/// <summary>When entries changed last. Of those that are there already, their publication is known.</summary>
[Migration(20261129234000)]
public sealed class AddEntryChanges : Migration
{
    /// <inheritdoc />
    public override void Up() => Alter.Table("PortalEntries").AddColumn("ChangedUtc").AsUtcDateTime().Nullable();

    /// <inheritdoc />
    public override void Down() => Delete.Column("ChangedUtc").FromTable("PortalEntries");
}
