namespace EGovCms.Recipes.Steps;

/// <summary>What features of Orchard Core are called here, so that its recipes can be run.</summary>
internal static class FeatureNames
{
    private static readonly Dictionary<string, string?> FromOrchard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OrchardCore.Admin"] = "EGovCms.Admin",
        ["OrchardCore.AdminDashboard"] = "EGovCms.Admin",
        ["OrchardCore.AdminMenu"] = "EGovCms.Admin",
        ["OrchardCore.Alias"] = "EGovCms.Alias",
        ["OrchardCore.Autoroute"] = "EGovCms.Autoroute",
        ["OrchardCore.ContentFields"] = "EGovCms.Fields",
        ["OrchardCore.ContentTypes"] = "EGovCms.Contents",
        ["OrchardCore.Contents"] = "EGovCms.Contents",
        ["OrchardCore.CustomSettings"] = "EGovCms.Settings",
        ["OrchardCore.Html"] = "EGovCms.Html",
        ["OrchardCore.Lists"] = "EGovCms.Lists",
        ["OrchardCore.Markdown"] = "EGovCms.Markdown",
        ["OrchardCore.Media"] = "EGovCms.Media",
        ["OrchardCore.Menu"] = "EGovCms.Menus",
        ["OrchardCore.Navigation"] = "EGovCms.Menus",
        ["OrchardCore.Roles"] = "EGovCms.Accounts",
        ["OrchardCore.Settings"] = "EGovCms.Settings",
        ["OrchardCore.Taxonomies"] = "EGovCms.Taxonomies",
        ["OrchardCore.Templates"] = "EGovCms.Templates",
        ["OrchardCore.Tenants"] = "EGovCms.Tenants",
        ["OrchardCore.Themes"] = "EGovCms.Templates",
        ["OrchardCore.Title"] = "EGovCms.Title",
        ["OrchardCore.Users"] = "EGovCms.Accounts",

        // Part of the framework: always there, nothing to enable.
        ["OrchardCore.DynamicCache"] = null,
        ["OrchardCore.Features"] = null,
        ["OrchardCore.Liquid"] = null,
        ["OrchardCore.Localization"] = null,
        ["OrchardCore.Recipes"] = null,
        ["OrchardCore.Recipes.Core"] = null,
        ["OrchardCore.Resources"] = null,
        ["OrchardCore.Scripting"] = null,
        ["OrchardCore.Diagnostics"] = null,
    };

    /// <summary>The id itself, its equivalent, or none when the framework has it built in.</summary>
    public static IEnumerable<string> Translate(string id)
    {
        if (!FromOrchard.TryGetValue(id, out var here))
            return [id];
        return here is null ? [] : [here];
    }
}
