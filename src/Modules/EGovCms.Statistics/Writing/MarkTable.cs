using EGovCms.Statistics.Storage;

namespace EGovCms.Statistics.Writing;

/// <summary>Asks the store who and what is new, and notes it there at once: nodes take turns, so each sees what the others have written.</summary>
internal static class MarkTable
{
    private const string Insert = """INSERT INTO "VisitMarks" ("Tenant", "Day", "Mark", "LastSeen")""";
    private const string IfNew = """ON CONFLICT ("Tenant", "Day", "Mark") DO NOTHING RETURNING "Mark" """;
    private const string Update = """UPDATE "VisitMarks" SET "LastSeen" = seen.column4 FROM (""";
    private const string Same = """) AS seen WHERE "VisitMarks"."Tenant" = seen.column1 AND "VisitMarks"."Day" = seen.column2 AND "VisitMarks"."Mark" = seen.column3""";

    /// <summary>The marks of those who were not here today, and of those who were gone for so long that this is another visit.</summary>
    public static async Task<(HashSet<string> NewVisitors, HashSet<string> NewVisits)> NoteAsync(StatisticsPlatformDb db, SiteTally site, IReadOnlyList<SeenVisitor> visitors, CancellationToken cancellation)
    {
        var fresh = (await RowStatements.RunAsync(db, Insert, IfNew, visitors.Select(visitor => new object[] { site.Tenant, site.Day, visitor.Mark, visitor.Last }), cancellation)).ToHashSet(StringComparer.Ordinal);
        var known = visitors.Where(visitor => !fresh.Contains(visitor.Mark)).ToList();
        var again = await RowStatements.RunAsync(
            db, Update, Same + """ AND "VisitMarks"."LastSeen" <= seen.column5 RETURNING "VisitMarks"."Mark" """,
            known.Select(visitor => new object[] { site.Tenant, site.Day, visitor.Mark, visitor.Last, visitor.First - VisitorTally.VisitSeconds }), cancellation);
        await RowStatements.RunAsync(
            db, Update, Same + """ AND "VisitMarks"."LastSeen" < seen.column4""", known.Select(visitor => new object[] { site.Tenant, site.Day, visitor.Mark, visitor.Last }), cancellation);
        return (fresh, [.. fresh, .. again]);
    }

    /// <summary>The marks of things that are new today.</summary>
    public static async Task<HashSet<string>> NoteThingsAsync(StatisticsPlatformDb db, SiteTally site, IEnumerable<string> marks, CancellationToken cancellation) =>
        [.. await RowStatements.RunAsync(db, Insert, IfNew, marks.Select(mark => new object[] { site.Tenant, site.Day, mark, 0L }), cancellation)];
}
