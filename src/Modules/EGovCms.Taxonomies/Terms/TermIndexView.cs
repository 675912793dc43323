using EGovCms.Content.Queries;

namespace EGovCms.Taxonomies.Terms;

/// <summary>Orchard Core's <c>TaxonomyIndex</c>: one row for each term that a field of a public item names, read from the documents.</summary>
internal static class TermIndexView
{
    private const string Columns =
        """i."ContentItemId", i."ContentType", p.key AS "ContentPart", f.key AS "ContentField", t.value AS "TermContentItemId", 1 AS "Latest", 1 AS "Published" """;

    public static ContentIndexView Create() => new("TaxonomyIndex",
        ["DocumentId", "TaxonomyContentItemId", "ContentItemId", "ContentType", "ContentPart", "ContentField", "TermContentItemId", "Latest", "Published"],
        $$"""
        SELECT i."Id" AS "DocumentId", json_extract(f.value, '$.TaxonomyContentItemId') AS "TaxonomyContentItemId", {{Columns}}
        FROM "ContentItems" i, json_each(i."Document") p, json_each(CASE WHEN p.type = 'object' THEN p.value ELSE '{}' END) f,
          json_each(CASE WHEN f.type = 'object' AND json_type(f.value, '$.TermContentItemIds') = 'array' THEN json_extract(f.value, '$.TermContentItemIds') ELSE '[]' END) t
        WHERE i."Published"
        """,
        $$"""
        SELECT i."Id" AS "DocumentId", f.value ->> 'TaxonomyContentItemId' AS "TaxonomyContentItemId", {{Columns}}
        FROM "ContentItems" i CROSS JOIN LATERAL jsonb_each(i."Document") p
          CROSS JOIN LATERAL jsonb_each(CASE WHEN jsonb_typeof(p.value) = 'object' THEN p.value ELSE '{}'::jsonb END) f
          CROSS JOIN LATERAL jsonb_array_elements_text(
            CASE WHEN jsonb_typeof(f.value) = 'object' AND jsonb_typeof(f.value -> 'TermContentItemIds') = 'array' THEN f.value -> 'TermContentItemIds' ELSE '[]'::jsonb END) t(value)
        WHERE i."Published"
        """);
}
