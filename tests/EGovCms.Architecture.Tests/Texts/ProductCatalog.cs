using System.Reflection;
using System.Text.RegularExpressions;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Web.Composition;
using Microsoft.AspNetCore.Identity;

namespace EGovCms.Architecture.Tests.Texts;

/// <summary>What the product has that needs words: features, permissions, acts. Words in a module's own texts are for its own things.</summary>
internal sealed partial class ProductCatalog
{
    private readonly ModuleCatalog _modules = new(ModuleDiscovery.FromHost(typeof(EgovHost).Assembly));

    /// <summary>The keys that a project must have, because others ask for them by the names of its things.</summary>
    public IEnumerable<string> NeededBy(SourceProject project)
    {
        foreach (var feature in _modules.Features.Where(feature => feature.ModuleId == project.Name && !feature.IsTheme))
        {
            yield return "FeatureName_" + SourceProject.Key(feature.Id);
            yield return "FeatureText_" + SourceProject.Key(feature.Id);
        }

        foreach (var permission in OfferedBy(project))
            yield return "Permission_" + permission.Name;
    }

    /// <summary>The keys of the acts that are recorded; the words stand in the module whose acts they are, whoever does them.</summary>
    public static IEnumerable<string> NeededByAudit(IReadOnlyList<SourceProject> all) =>
        all.SelectMany(ActionsOf).Distinct().SelectMany(action => new[] { "Audit_" + SourceProject.Key(action), "AuditArea_" + SourceProject.Key(action.Split('.')[0]) }).Distinct();

    /// <summary>The keys that a project may have for things that are there.</summary>
    public IEnumerable<string> KnownTo(SourceProject project, IReadOnlyList<SourceProject> all) =>
    [
        .. NeededBy(project),
        .. NeededByAudit(all),
        .. all.SelectMany(PermissionsOf).Select(permission => "PermissionCategory_" + permission.Category),
        .. _modules.Features.Select(feature => "Category_" + SourceProject.Key(feature.Category)),
        .. typeof(IdentityErrorDescriber).GetMethods().Select(method => "Error_" + method.Name),
        .. Enumerable.Range(400, 200).SelectMany(status => new[] { $"Error_{status}_Title", $"Error_{status}_Message" }),
        .. TimeZoneInfo.GetSystemTimeZones().Select(zone => "TimeZone_" + zone.Id.Replace('/', '_')),
        "Theme_Name", "Theme_Description",
    ];

    /// <summary>The permissions that a project's providers offer to roles: whose they are does not matter.</summary>
    private static IEnumerable<Permission> OfferedBy(SourceProject project) =>
        Assembly.Load(project.Name).GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IPermissionProvider).IsAssignableFrom(type) && type.GetConstructor([]) is not null)
            .SelectMany(type => ((IPermissionProvider)Activator.CreateInstance(type)!).Permissions);

    /// <summary>The acts that a project records, as its source names them: <c>content.published</c>.</summary>
    private static IEnumerable<string> ActionsOf(SourceProject project) =>
        project.Files.SelectMany(file => ActPattern().Matches(file.Text)).SelectMany(match => match.Groups.Values.Skip(1)).Where(group => group.Success).Select(group => group.Value).Distinct();

    private static IEnumerable<Permission> PermissionsOf(SourceProject project) =>
        Assembly.Load(project.Name).GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Permission)).Select(field => (Permission)field.GetValue(null)!).DistinctBy(permission => permission.Name);

    [GeneratedRegex("""(?:RecordAsync|DoneAsync|Record|[Aa]udit\w*\.Add|SetStateAsync|UpdateAsync|SaveAsync)\([^;"]*"([a-z]+\.[a-z-]+)"(?:\s*:\s*"([a-z]+\.[a-z-]+)["])?""")]
    private static partial Regex ActPattern();
}
