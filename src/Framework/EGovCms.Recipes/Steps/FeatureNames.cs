namespace EGovCms.Recipes.Steps;

/// <summary>What features of Orchard Core are called here, so that its recipes can be run.</summary>
internal static class FeatureNames
{
    private static readonly Dictionary<string, string[]> FromOrchard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OrchardCore.Admin"] = ["EGovCms.Admin"],
        ["OrchardCore.AdminDashboard"] = ["EGovCms.Admin"],
        ["OrchardCore.AdminMenu"] = ["EGovCms.AdminMenu"],
        ["OrchardCore.AdminTrees"] = ["EGovCms.AdminMenu"],
        ["OrchardCore.Alias"] = ["EGovCms.Alias"],
        ["OrchardCore.ArchiveLater"] = ["EGovCms.ArchiveLater"],
        ["OrchardCore.Autoroute"] = ["EGovCms.Autoroute"],
        ["OrchardCore.ContentFields"] = ["EGovCms.Fields", "EGovCms.Markdown"],
        ["OrchardCore.ContentLocalization"] = ["EGovCms.Localization"],
        ["OrchardCore.ContentTypes"] = ["EGovCms.Contents"],
        ["OrchardCore.Contents"] = ["EGovCms.Contents"],
        ["OrchardCore.CustomSettings"] = ["EGovCms.CustomSettings"],
        ["OrchardCore.Deployment"] = ["EGovCms.Deployment"],
        ["OrchardCore.Flows"] = ["EGovCms.Flows"],
        ["OrchardCore.Forms"] = ["EGovCms.Forms"],
        ["OrchardCore.Html"] = ["EGovCms.Html"],
        ["OrchardCore.Layers"] = ["EGovCms.Layers"],
        ["OrchardCore.Liquid"] = ["EGovCms.Liquid"],
        ["OrchardCore.Lists"] = ["EGovCms.Lists"],
        ["OrchardCore.Markdown"] = ["EGovCms.Markdown"],
        ["OrchardCore.Media"] = ["EGovCms.Media"],
        ["OrchardCore.Menu"] = ["EGovCms.Menus"],
        ["OrchardCore.Navigation"] = ["EGovCms.Menus"],
        ["OrchardCore.Placements"] = ["EGovCms.Placements"],
        ["OrchardCore.PublishLater"] = ["EGovCms.PublishLater"],
        ["OrchardCore.Queries"] = ["EGovCms.NamedQueries"],
        ["OrchardCore.Queries.Core"] = ["EGovCms.NamedQueries"],
        ["OrchardCore.Queries.Sql"] = ["EGovCms.NamedQueries"],
        ["OrchardCore.Roles"] = ["EGovCms.Accounts"],
        ["OrchardCore.Rules"] = ["EGovCms.Layers"],
        ["OrchardCore.Seo"] = ["EGovCms.Seo"],
        ["OrchardCore.Settings"] = ["EGovCms.Settings"],
        ["OrchardCore.Shortcodes"] = ["EGovCms.Shortcodes"],
        ["OrchardCore.Shortcodes.Templates"] = ["EGovCms.Shortcodes"],
        ["OrchardCore.Spatial"] = ["EGovCms.Fields"],
        ["OrchardCore.Taxonomies"] = ["EGovCms.Taxonomies"],
        ["OrchardCore.Templates"] = ["EGovCms.Templates"],
        ["OrchardCore.Tenants"] = ["EGovCms.Tenants"],
        ["OrchardCore.Themes"] = ["EGovCms.Templates"],
        ["OrchardCore.Title"] = ["EGovCms.Title"],
        ["OrchardCore.Users"] = ["EGovCms.Accounts"],
        ["OrchardCore.Widgets"] = ["EGovCms.Widgets"],

        // Part of the framework or of a module that is always there: nothing to enable.
        ["OrchardCore.Apis"] = [],
        ["OrchardCore.ContentPreview"] = [],
        ["OrchardCore.Diagnostics"] = [],
        ["OrchardCore.DynamicCache"] = [],
        ["OrchardCore.Features"] = [],
        ["OrchardCore.HomeRoute"] = [],
        ["OrchardCore.Indexing"] = [],
        ["OrchardCore.Localization"] = [],
        ["OrchardCore.Recipes"] = [],
        ["OrchardCore.Recipes.Core"] = [],
        ["OrchardCore.ResponseCompression"] = [],
        ["OrchardCore.Resources"] = [],
        ["OrchardCore.Scripting"] = [],
        ["OrchardCore.Security"] = [],
        ["SafeMode"] = [],
        ["TheAdmin"] = [],
    };

    /// <summary>The id itself, its equivalents, or none when the framework has it built in.</summary>
    public static IEnumerable<string> Translate(string id) => FromOrchard.TryGetValue(id, out var here) ? here : [id];
}
