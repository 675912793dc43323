using System.Text.Json;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Definitions;

/// <summary>The definitions among the resources of the tenant's modules: <c>Workflows/{key}.workflow.json</c>. Read once for a blueprint.</summary>
internal sealed class ShippedDefinitions(Blueprint blueprint)
{
    private const string Folder = "Workflows/";
    private const string Extension = ".workflow.json";

    public IReadOnlyList<(string Module, WorkflowDefinition Definition)> All =>
        blueprint.GetOrAdd<IReadOnlyList<(string, WorkflowDefinition)>>(typeof(ShippedDefinitions), () => [.. blueprint.Modules.SelectMany(Read)]);

    private static IEnumerable<(string, WorkflowDefinition)> Read(ModuleInfo module) =>
        from resource in module.Assembly.GetManifestResourceNames()
        where resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(Extension, StringComparison.Ordinal)
        select (module.Id, Read(module, resource));

    private static WorkflowDefinition Read(ModuleInfo module, string resource)
    {
        using var reader = new StreamReader(module.Assembly.GetManifestResourceStream(resource)!);
        try
        {
            return WorkflowJson.ReadDefinition(reader.ReadToEnd());
        }
        catch (JsonException fault)
        {
            throw new InvalidOperationException($"The workflow {resource} of {module.Id} cannot be read: {fault.Message}", fault);
        }
    }
}
