using EGovCms.Modules;
using EGovCms.Modules.PlugIns;
using Microsoft.Extensions.Logging;

namespace EGovCms.Tenancy.Blueprints;

/// <summary>
/// Runs the start-up code of each drop-in module once, in a blueprint that no tenant uses, before the host serves: what throws there
/// would throw in every tenant that has the module, so the module is left out instead.
/// </summary>
internal sealed partial class PlugInTrial(ModuleCatalog catalog, BlueprintFactory blueprints, ILogger<PlugInTrial> logger)
{
    public void Run()
    {
        var tried = new HashSet<ModuleInfo>();
        var causes = new Dictionary<string, Exception>();
        while (Next(tried) is { } module)
        {
            tried.Add(module);
            try
            {
                blueprints.Try(catalog.Resolve(FeaturesAround(module)));
                LogLoaded(module.Id, module.Manifest.Version, module.Folder!);
            }
            catch (Exception cause)
            {
                var folder = Path.GetFileName(module.Folder!);
                causes[folder] = cause;
                catalog.LeaveOut(module, ModuleFailure.Describe(folder, module.Id, cause));
            }
        }

        foreach (var problem in catalog.Problems)
            LogLeftOut(causes.GetValueOrDefault(problem.Folder), problem.Folder, problem.Kind, problem.Subject, problem.Detail);
    }

    /// <summary>A module not tried yet whose dependencies have been: so a failure is its own and not theirs.</summary>
    private ModuleInfo? Next(HashSet<ModuleInfo> tried)
    {
        var open = catalog.Modules.Where(m => m.Folder is not null && !tried.Contains(m)).ToList();
        return open.Find(module => !catalog.Resolve(module.Features.Select(f => f.Id))
            .Any(f => open.Exists(o => o != module && string.Equals(o.Id, f.ModuleId, StringComparison.OrdinalIgnoreCase)))) ?? open.FirstOrDefault();
    }

    /// <summary>The module's features, and those beside which its optional integrations run.</summary>
    private IEnumerable<string> FeaturesAround(ModuleInfo module) =>
        module.Features.Select(f => f.Id)
            .Concat(module.Startups.SelectMany(startup => ModuleReader.FeaturesOf(startup, module.Id)))
            .Where(id => catalog.TryGetFeature(id, out _));

    [LoggerMessage(1011, LogLevel.Information, "Drop-in module {Module} {Version} loaded from {Folder}")]
    private partial void LogLoaded(string module, string version, string folder);

    [LoggerMessage(1012, LogLevel.Error, "The drop-in module in {Folder} was left out ({Kind} {Subject}): {Detail}")]
    private partial void LogLeftOut(Exception? cause, string folder, ModuleProblemKind kind, string subject, string detail);
}
