using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Data.Changes;

[Migration(20261124100100)]
internal sealed class CreateChangeLog : Migration
{
    public override void Up()
    {
        Create.Table("ChangeLog")
            .WithColumn("Position").AsInt64().PrimaryKey().Identity()
            .WithColumn("Kind").AsString(64).NotNullable()
            .WithColumn("Subject").AsString(64).NotNullable()
            .WithColumn("OccurredUtc").AsUtcDateTime().NotNullable().Indexed("IX_ChangeLog_OccurredUtc")
            .WithColumn("Data").AsJson().Nullable();

        Create.Table("ChangeConsumers")
            .WithColumn("Name").AsString(128).PrimaryKey()
            .WithColumn("Position").AsInt64().NotNullable()
            .WithColumn("LeaseOwner").AsString(64).Nullable()
            .WithColumn("LeaseUntilUtc").AsUtcDateTime().Nullable()
            .WithColumn("Failures").AsInt32().NotNullable()
            .WithColumn("RetryUtc").AsUtcDateTime().Nullable()
            .WithColumn("LastError").AsText().Nullable();

        // A consumer reads "what lies after my position", so an entry must never appear before the place up to which it has
        // read. SQLite has one writer at a time. PostgreSQL hands out numbers in the order of inserts, and transactions
        // commit in any other: so the number is drawn under a lock that the transaction keeps until it has ended. The lock
        // is PostgreSQL's to release only after the commit has become visible; the next number is drawn after that.
        this.IfPostgres().Execute.Sql(
            """
            create function change_log_position() returns trigger language plpgsql as $body$
            begin
              perform pg_advisory_xact_lock(1163284291, tg_relid::int);
              new."Position" := nextval(pg_get_serial_sequence(format('%I.%I', tg_table_schema, tg_table_name), 'Position'));
              return new;
            end $body$;
            create trigger change_log_position before insert on "ChangeLog" for each row execute function change_log_position();
            """);
    }

    public override void Down()
    {
        Delete.Table("ChangeConsumers");
        Delete.Table("ChangeLog");
        this.IfPostgres().Execute.Sql("drop function change_log_position()");
    }
}
