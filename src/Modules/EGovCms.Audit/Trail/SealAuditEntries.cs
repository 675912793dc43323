using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Audit.Trail;

/// <summary>Numbers and hashes, and a database that refuses to change or remove what is in the record.</summary>
[Migration(20261129170000)]
internal sealed class SealAuditEntries : ForwardOnlyMigration
{
    private const string Refusal = "The audit trail is append-only";

    public override void Up()
    {
        Alter.Table("AuditEntries")
            .AddColumn("Number").AsInt64().Nullable()
            .AddColumn("Hash").AsString(64).Nullable();
        Create.Index("IX_AuditEntries_Number").OnTable("AuditEntries").OnColumn("Number").Unique();
        Create.Index("IX_AuditEntries_OccurredUtc").OnTable("AuditEntries").OnColumn("OccurredUtc");
        // Sealing fills in number and hash of an entry that has none; that is the one change there is.
        this.IfSqlite().Execute.Sql($"""
            CREATE TRIGGER "AuditEntries_Keep" BEFORE DELETE ON "AuditEntries" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
            CREATE TRIGGER "AuditEntries_Seal" BEFORE UPDATE ON "AuditEntries"
            WHEN OLD."Hash" IS NOT NULL OR NEW."Id" IS NOT OLD."Id" OR NEW."OccurredUtc" IS NOT OLD."OccurredUtc" OR NEW."ActorId" IS NOT OLD."ActorId"
              OR NEW."ActorName" IS NOT OLD."ActorName" OR NEW."Address" IS NOT OLD."Address" OR NEW."Action" IS NOT OLD."Action"
              OR NEW."Subject" IS NOT OLD."Subject" OR NEW."Before" IS NOT OLD."Before" OR NEW."After" IS NOT OLD."After"
            BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
            """);
        this.IfPostgres().Execute.Sql($"""
            CREATE FUNCTION "AuditEntries_Refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{Refusal}'; END $$;
            CREATE TRIGGER "AuditEntries_Keep" BEFORE DELETE ON "AuditEntries" FOR EACH ROW EXECUTE FUNCTION "AuditEntries_Refuse"();
            CREATE TRIGGER "AuditEntries_KeepAll" BEFORE TRUNCATE ON "AuditEntries" FOR EACH STATEMENT EXECUTE FUNCTION "AuditEntries_Refuse"();
            CREATE TRIGGER "AuditEntries_Seal" BEFORE UPDATE ON "AuditEntries" FOR EACH ROW
            WHEN (OLD."Hash" IS NOT NULL OR (NEW."Id", NEW."OccurredUtc", NEW."ActorId", NEW."ActorName", NEW."Address", NEW."Action", NEW."Subject", NEW."Before", NEW."After")
              IS DISTINCT FROM (OLD."Id", OLD."OccurredUtc", OLD."ActorId", OLD."ActorName", OLD."Address", OLD."Action", OLD."Subject", OLD."Before", OLD."After"))
            EXECUTE FUNCTION "AuditEntries_Refuse"();
            """);
    }
}
