using EGovCms.Templates.Store;
using EGovCms.Tenancy.Security;
using EGovCms.Theming;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Templates.Preview;

/// <summary>Any page with <c>?preview-templates</c> shows the drafts of templates, to who may edit them and to nobody else.</summary>
internal sealed class PreviewMiddleware(RequestDelegate next)
{
    private const string QueryName = "preview-templates";

    /// <summary>The page's address with the drafts applied, inside the tenant.</summary>
    public static string Address(string path)
    {
        // Only the path is taken, so that a full URL cannot lead away from the site.
        var inside = path.Split('?', '#')[0].TrimStart('~').TrimStart('/', '\\');
        return $"~/{string.Join('/', inside.Split('/').Select(Uri.UnescapeDataString).Select(Uri.EscapeDataString))}?{QueryName}=1";
    }

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Query.ContainsKey(QueryName) && await MayPreviewAsync(http))
        {
            http.Response.Headers.CacheControl = "no-store";
            var overrides = http.RequestServices.GetRequiredService<TemplateOverrides>();
            foreach (var template in await http.RequestServices.GetRequiredService<TemplateStore>().ListAsync(http.RequestAborted))
            {
                if (template.Draft is not null)
                    overrides.Set(template.Name, template.Draft);
            }
        }

        await next(http);
    }

    private static async Task<bool> MayPreviewAsync(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true
        && await http.RequestServices.GetRequiredService<IAuthorizationService>().HasPermissionAsync(http.User, ThemingPermissions.EditTemplates);
}
