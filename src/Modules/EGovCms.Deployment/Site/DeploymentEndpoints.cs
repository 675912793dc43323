using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Deployment.Site;

/// <summary>The page 导出/导入.</summary>
internal static class DeploymentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var deployment = routes.MapAdmin("/Deployment");
        deployment.MapGet("", async (HttpContext http, IAuthorizationService authorization) =>
            Razor.Page<DeploymentPage>(new { MayImport = await authorization.HasPermissionAsync(http.User, DeploymentPermissions.Import) })).RequirePermission(DeploymentPermissions.Export);
        deployment.MapPost("Export", ExportAsync).RequirePermission(DeploymentPermissions.Export);
        deployment.MapPost("Import", ImportAsync).RequirePermission(DeploymentPermissions.Import);
    }

    private static async Task<IResult> ExportAsync(HttpContext http, IRecipeExporter exporter, ShellSettings tenant, IAuditTrail audit, TimeProvider time)
    {
        var export = await exporter.ExportAsync(tenant.Name, http.RequestAborted);
        // An archive is not written to a visitor's connection piece by piece: what fails half-way would look like a whole one.
        var file = Temporary();
        try
        {
            await export.WriteZipAsync(file, http.RequestAborted);
            await audit.RecordAsync("site.exported", tenant.Name, null, null, http.RequestAborted);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return TypedResults.Stream(file, "application/zip", $"{tenant.Name}-{time.GetUtcNow():yyyyMMddHHmm}.zip");
    }

    private static async Task<IResult> ImportAsync(
        HttpContext http, IRecipeRunner runner, ShellSettings tenant, IAuditTrail audit, IStringLocalizer<DeploymentText> text)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var file = form.Files["file"];
        var errors = new FormErrors();
        if (file is null || file.Length == 0)
            errors.Add("file", text["Error_NoFile"]);
        var outcome = errors.IsEmpty ? await RunAsync(http, file!, form["SkipUnknown"] == "true", runner, tenant, errors) : null;
        if (outcome is null)
            return Razor.Page<DeploymentPage>(new { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        await audit.RecordAsync("site.imported", file!.FileName, null, null, CancellationToken.None);
        return Razor.Page<DeploymentPage>(new { Outcome = outcome });
    }

    private static async Task<RecipeOutcome?> RunAsync(HttpContext http, IFormFile file, bool skipUnknown, IRecipeRunner runner, ShellSettings tenant, FormErrors errors)
    {
        try
        {
            await using var content = file.OpenReadStream();
            using var package = await RecipePackage.ReadAsync(content, Path.GetFileName(file.FileName), new RecipeOptions(), http.RequestAborted);
            // From here on it runs to its end: a browser that gives up must not leave half a site.
            return await runner.RunAsync(tenant.Name, package.Recipe, Options(http, skipUnknown), CancellationToken.None);
        }
        catch (RecipeException refused)
        {
            errors.Add("file", refused.Message);
            return null;
        }
    }

    private static FileStream Temporary() => new(
        Path.Combine(Path.GetTempPath(), $"egovcms-{Guid.NewGuid():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite,
        FileShare.Read | FileShare.Delete, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    private static RecipeRunOptions Options(HttpContext http, bool skipUnknown) => new()
    {
        SkipUnknown = skipUnknown,
        Parameters = new Dictionary<string, string>
        {
            ["AdminUserId"] = http.User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value ?? "",
            ["AdminUsername"] = http.User.Identity?.Name ?? "",
        },
    };
}
