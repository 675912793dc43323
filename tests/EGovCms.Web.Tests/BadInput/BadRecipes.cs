namespace EGovCms.Web.Tests.BadInput;

/// <summary>Recipes that cannot be run, each for one reason.</summary>
internal static class BadRecipes
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["malformed"] = """
            {
              "name": "malformed",
              "issetuprecipe": true
              "steps": []
            }
            """,
        ["deep"] = $$"""{ "name": "deep", "issetuprecipe": true, "steps": [ { "name": "settings", "x": {{new string('[', 500)}}{{new string(']', 500)}} } ] }""",
        ["unknown-step"] = """
            {
              "name": "unknown-step", "issetuprecipe": true,
              "steps": [
                { "name": "feature", "enable": [ "EGovCms.Contents" ] },
                { "name": "no-such-step" }
              ]
            }
            """,
        ["bad-definition"] = """
            {
              "name": "bad-definition", "issetuprecipe": true,
              "steps": [
                { "name": "feature", "enable": [ "EGovCms.Contents", "EGovCms.Portal" ] },
                {
                  "name": "ContentDefinition",
                  "ContentTypes": [
                    { "Name": "Fine", "DisplayName": "Fine", "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" } ] },
                    { "Name": "Broken", "DisplayName": "Broken", "ContentTypePartDefinitionRecords": [ { "PartName": "NoSuchPart", "Name": "NoSuchPart" } ] }
                  ],
                  "ContentParts": []
                }
              ]
            }
            """,
        ["bad-content"] = """
            {
              "name": "bad-content", "issetuprecipe": true,
              "steps": [
                { "name": "recipes", "Values": [ { "executionid": "department", "name": "department" } ] },
                {
                  "name": "content",
                  "data": [
                    { "ContentItemId": "badcontent0000000000000001", "ContentType": "Page", "DisplayText": "One", "Latest": true, "Published": true, "TitlePart": { "Title": "One" } },
                    { "ContentItemId": "badcontent0000000000000002", "ContentType": "NoSuchType", "DisplayText": "Two", "Latest": true, "Published": true }
                  ]
                }
              ]
            }
            """,
    };
}
