using EGovCms.Accounts.Store;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>Lists what a tenant answers to, from the endpoints that its modules mapped, so that no module can be forgotten.</summary>
internal static class EndpointTable
{
    public static async Task<IReadOnlyList<TenantEndpoint>> ReadAsync(SiteFixture site, string tenant)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant);
        var things = await ThingsAsync(site, scope);
        var prefix = scope.Settings.Prefix.Length > 0 ? "/" + scope.Settings.Prefix : "";
        return
        [
            .. from endpoint in scope.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
               where method is "GET" or "POST"
               select new TenantEndpoint(scope.Settings.Name, new HttpMethod(method), prefix + Fill(endpoint.RoutePattern, things), endpoint),
        ];
    }

    private static string Fill(RoutePattern pattern, Dictionary<string, string> things)
    {
        var path = "";
        foreach (var segment in pattern.PathSegments)
        {
            var area = path;
            path += "/" + string.Concat(segment.Parts.Select(part => part switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternParameterPart { IsCatchAll: true } => "",
                RoutePatternParameterPart parameter => Uri.EscapeDataString(Thing(area, parameter.Name, things)),
                _ => throw new NotSupportedException(part.ToString()),
            }));
        }

        return path.Length > 0 ? path : "/";
    }

    private static string Thing(string area, string parameter, Dictionary<string, string> things) =>
        things.TryGetValue($"{area}/{parameter}", out var value) || things.TryGetValue(parameter, out value)
            ? value
            : throw new InvalidOperationException($"The new parameter {{{parameter}}} under {area} needs a thing of the tenant to name: add it to {nameof(EndpointTable)}.");

    private static async Task<Dictionary<string, string>> ThingsAsync(SiteFixture site, ShellScope scope)
    {
        var queries = scope.Services.GetRequiredService<IContentQueries>();
        async Task<ContentItem> FirstAsync(string type) =>
            (await queries.ListAsync(new ContentQuery { Types = [type], Take = 1 })).Items[0];

        var page = await FirstAsync("Page");
        var taxonomy = await FirstAsync("Taxonomy");
        var users = scope.Services.GetRequiredService<UserManager<Account>>();
        var user = users.Users.First(u => u.Memberships.Any(m => m.Tenant == scope.Settings.Name));
        var work = await scope.Services.GetRequiredService<ITaskInbox>().ListAsync(new InboxQuery { Actor = GovernedCity.ClerkOf(scope.Settings.Name) });
        var given = work.First(task => task.CaseTenant != scope.Settings.Name);
        var (box, letter) = await GovernedLetters.EnsureAsync(scope.Services) ?? ("none", "none");
        var query = await GovernedQueries.EnsureAsync(scope.Services) ?? ("none", "none", "none");
        var below = new TenantTree(site.Shells.Tenants).ChildrenOf(scope.Settings.Name);
        return new Dictionary<string, string>
        {
            ["id"] = page.ContentItemId,
            ["version"] = page.ContentItemVersionId,
            ["/Admin/Content/id"] = taxonomy.ContentItemId,
            [$"/Admin/Content/{taxonomy.ContentItemId}/Versions/version"] = taxonomy.ContentItemVersionId,
            ["nested"] = taxonomy.Content["TaxonomyPart"]!["Terms"]![0]!["ContentItemId"]!.GetValue<string>(),
            ["type"] = "Page",
            ["fileId"] = "file",
            ["culture"] = "en",
            ["file"] = "1",
            ["part"] = "Page",
            ["field"] = "Summary",
            ["/Admin/Menus/id"] = (await FirstAsync("Menu")).ContentItemId,
            ["/Admin/Taxonomies/id"] = taxonomy.ContentItemId,
            ["term"] = taxonomy.Content["TaxonomyPart"]!["Terms"]![0]!["ContentItemId"]!.GetValue<string>(),
            ["/Admin/Users/id"] = user.Id,
            ["/Admin/Roles/Edit/name"] = "Editor",
            ["/Admin/Roles/Delete/name"] = "Editor",
            ["/Admin/Tenants/name"] = below.Count > 0 ? below[0].Name : scope.Settings.Name,
            ["/Admin/Notices/Templates/name"] = "trial",
            ["/Admin/Workflows/key"] = GovernedCity.Workflow,
            [$"/Admin/Workflows/{GovernedCity.Workflow}/Edit/part"] = "Step",
            ["caseId"] = work.First(task => task.CaseTenant == scope.Settings.Name).CaseId,
            ["home"] = given.CaseTenant,
            ["taskId"] = given.TaskId,
            ["box"] = box,
            ["letterId"] = letter,
            ["querySystem"] = query.System,
            ["query"] = query.System,
            ["set"] = query.DataSet,
            ["import"] = query.Import,
            ["/Admin/Features/id"] = "EGovCms.Portal",
            ["target"] = "IndexNow",
            ["pushKey"] = await GovernedPush.EnsureAsync(scope.Services),
        };
    }
}
