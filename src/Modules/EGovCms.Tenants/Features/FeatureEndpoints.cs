using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Features;

/// <summary>The features of this tenant, in the administration.</summary>
internal static class FeatureEndpoints
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        var features = routes.MapAdmin("/Features").RequirePermission(TenantPermissions.ManageFeatures);
        features.MapGet("", (string? q) => Razor.Page<FeaturesPage>(new { Search = q is { Length: <= 100 } ? q.Trim() : "" }));
        features.MapPost("/{id}/Enable", (string id, HttpContext context, ModuleCatalog catalog, FeatureSwitch features, INotices notices, FeatureWords words, IStringLocalizer<TenantsText> text) =>
            SwitchAsync(id, context, catalog, notices, (key, feature) => text[key, words.Name(feature)], "Feature_Enabled", features.EnableAsync)).RequireConfirmation();
        features.MapPost("/{id}/Disable", (string id, HttpContext context, ModuleCatalog catalog, FeatureSwitch features, INotices notices, FeatureWords words, IStringLocalizer<TenantsText> text) =>
            SwitchAsync(id, context, catalog, notices, (key, feature) => text[key, words.Name(feature)], "Feature_Disabled", features.DisableAsync)).RequireConfirmation();
        features.MapPost("/{id}/Forget", ForgetAsync).RequireConfirmation();
    }

    /// <summary>Features that administrators switch: themes are chosen elsewhere, parts of others come and go with them.</summary>
    public static bool IsShown(FeatureInfo feature) => !feature.IsTheme && !feature.EnabledByDependencyOnly;

    private static async Task<IResult> ForgetAsync(string id, HttpContext context, FeatureSwitch features, INotices notices, IStringLocalizer<TenantsText> text)
    {
        if (features.Absent.FirstOrDefault(absent => string.Equals(absent, id, StringComparison.OrdinalIgnoreCase)) is not { } found)
            return TypedResults.NotFound();
        if (await features.ForgetAsync(found, context.RequestAborted) is { } problem)
            notices.Error(problem);
        else
            notices.Success(text["Feature_Disabled", found]);
        return TypedResults.LocalRedirect(context.Href("~/Admin/Features"));
    }

    private static async Task<IResult> SwitchAsync(
        string id, HttpContext context, ModuleCatalog catalog, INotices notices, Func<string, FeatureInfo, string> say, string done,
        Func<FeatureInfo, CancellationToken, Task<string?>> act)
    {
        if (!catalog.TryGetFeature(id, out var feature) || !IsShown(feature))
            return TypedResults.NotFound();
        if (await act(feature, context.RequestAborted) is { } problem)
            notices.Error(problem);
        else
            notices.Success(say(done, feature));
        return TypedResults.LocalRedirect(context.Href("~/Admin/Features"));
    }
}
