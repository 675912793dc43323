using EGovCms.Statistics.Storage;

namespace EGovCms.Statistics.Writing;

/// <summary>Adds to the figures in the store, and keeps the names of what they are about.</summary>
internal static class CountTable
{
    private const string Insert = """INSERT INTO "VisitCounts" ("Tenant", "Dimension", "Day", "Key", "Pages", "Visits", "Visitors")""";

    private const string OrAdd = """
        ON CONFLICT ("Tenant", "Dimension", "Day", "Key") DO UPDATE SET "Pages" = "VisitCounts"."Pages" + excluded."Pages",
        "Visits" = "VisitCounts"."Visits" + excluded."Visits", "Visitors" = "VisitCounts"."Visitors" + excluded."Visitors"
        """;

    private const string InsertName = """INSERT INTO "VisitNames" ("Tenant", "Dimension", "Key", "Name", "Path")""";
    private const string OrRename = """ON CONFLICT ("Tenant", "Dimension", "Key") DO UPDATE SET "Name" = excluded."Name", "Path" = excluded."Path" """;

    public static Task AddAsync(StatisticsPlatformDb db, CountSheet sheet, CancellationToken cancellation) =>
        RowStatements.RunAsync(db, Insert, OrAdd, sheet.Rows.Select(row => new object[] { row.Tenant, row.Dimension, row.Day, row.Key, row.Pages, row.Visits, row.Visitors }), cancellation);

    public static Task NameAsync(StatisticsPlatformDb db, IEnumerable<VisitNameRow> names, CancellationToken cancellation) =>
        RowStatements.RunAsync(db, InsertName, OrRename, names.Select(row => new object[] { row.Tenant, row.Dimension, row.Key, row.Name, row.Path }), cancellation);
}
