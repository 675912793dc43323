using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Browser.Tests.Support;

/// <summary>A bureau's site that has no query system yet, and a folder from which data can be fetched.</summary>
public sealed class QuerySite : SiteFixture
{
    protected override string Recipe => "queries-trial";

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, Recipe + ".recipe.json"), """
            { "name": "queries-trial", "displayName": "queries-trial", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Queries", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
              { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
              { "name": "settings", "SiteSettings": { "SiteName": "六盘水市民政局", "MainColor": "#b3261e", "Organizer": "六盘水市民政局", "Phone": "0858-8221234" } },
              { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": ["ViewContent"] } ] } ] }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes, ["Queries:Pulls:Folder"] = Path.Combine(Folder, "pulls") });
    }
}
