using EGovCms.Content.Queries;

namespace EGovCms.Contents.Items;

/// <summary>What SQL queries may see of public items. Versions that are not public have no rows, so <c>Published</c> and <c>Latest</c> are always 1.</summary>
internal static class IndexViews
{
    public static IEnumerable<ContentIndexView> All { get; } =
    [
        new("ContentItemIndex",
            ["DocumentId", "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "CreatedUtc", "ModifiedUtc", "PublishedUtc", "Owner", "Author"],
            """
            SELECT "Id" AS "DocumentId", "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", 1 AS "Latest", 1 AS "Published",
              "CreatedUtc", "ModifiedUtc", "PublishedUtc", "Owner", "Author" FROM "ContentItems" WHERE "Published"
            """),
        new("LocalizedContentItemIndex",
            ["DocumentId", "ContentItemId", "LocalizationSet", "Culture", "Latest", "Published"],
            """
            SELECT "Id" AS "DocumentId", "ContentItemId", "Document" -> 'LocalizationPart' ->> 'LocalizationSet' AS "LocalizationSet",
              "Document" -> 'LocalizationPart' ->> 'Culture' AS "Culture", 1 AS "Latest", 1 AS "Published"
            FROM "ContentItems" WHERE "Published" AND "Document" -> 'LocalizationPart' ->> 'Culture' IS NOT NULL
            """),
        FieldIndex("TextFieldIndex", "Text", "json_extract(f.value, '$.Text')", "f.value ->> 'Text'"),
        FieldIndex("NumericFieldIndex", "Numeric", "CAST(json_extract(f.value, '$.Value') AS REAL)", "CASE WHEN jsonb_typeof(f.value -> 'Value') = 'number' THEN (f.value ->> 'Value')::numeric END"),
        FieldIndex("BooleanFieldIndex", "Boolean", "json_extract(f.value, '$.Value')", "CASE f.value ->> 'Value' WHEN 'true' THEN 1 WHEN 'false' THEN 0 END"),
    ];

    /// <summary>One row for each field that has such a value, read from the documents.</summary>
    private static ContentIndexView FieldIndex(string name, string column, string sqlite, string postgres) => new(name,
        ["DocumentId", "ContentItemId", "ContentType", "ContentPart", "ContentField", column, "Latest", "Published"],
        $$"""
        SELECT i."Id" AS "DocumentId", i."ContentItemId", i."ContentType", p.key AS "ContentPart", f.key AS "ContentField", {{sqlite}} AS "{{column}}", 1 AS "Latest", 1 AS "Published"
        FROM "ContentItems" i, json_each(i."Document") p, json_each(CASE WHEN p.type = 'object' THEN p.value ELSE '{}' END) f
        WHERE i."Published" AND f.type = 'object' AND {{sqlite}} IS NOT NULL
        """,
        $$"""
        SELECT i."Id" AS "DocumentId", i."ContentItemId", i."ContentType", p.key AS "ContentPart", f.key AS "ContentField", {{postgres}} AS "{{column}}", 1 AS "Latest", 1 AS "Published"
        FROM "ContentItems" i CROSS JOIN LATERAL jsonb_each(i."Document") p
          CROSS JOIN LATERAL jsonb_each(CASE WHEN jsonb_typeof(p.value) = 'object' THEN p.value ELSE '{}'::jsonb END) f
        WHERE i."Published" AND jsonb_typeof(f.value) = 'object' AND {{postgres}} IS NOT NULL
        """);
}
