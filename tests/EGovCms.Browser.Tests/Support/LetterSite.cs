using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Browser.Tests.Support;

/// <summary>A site with the mayor's mailbox and one for sealed reports.</summary>
public sealed class LetterSite : SiteFixture
{
    protected override string Recipe => "letters-trial";

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        File.WriteAllText(Path.Combine(recipes, Recipe + ".recipe.json"), """
            { "name": "letters-trial", "displayName": "letters-trial", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": ["EGovCms.Mailbox", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
              { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
              { "name": "settings", "SiteSettings": { "SiteName": "六盘水市人民政府", "MainColor": "#b3261e", "Organizer": "六盘水市人民政府办公室", "Phone": "0858-8223344" } },
              { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": ["ViewContent"] } ] },
              { "name": "mailboxes", "Mailboxes": [
                { "Key": "mayor", "Name": "市长信箱", "Leader": "市长", "Introduction": "您的信由市政府办公室专人登记，一般在 5 个工作日内答复。" },
                { "Key": "discipline", "Name": "纪委书记信箱", "Leader": "市纪委书记", "Kinds": ["Consultation", "Suggestion", "Report"] } ] },
              { "name": "report-key", "Reader": "[js: parameters('AdminUserId')]", "Passphrase": "a pass phrase of the test" } ] }
            """);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Recipes:Folders:0"] = recipes });
    }
}
