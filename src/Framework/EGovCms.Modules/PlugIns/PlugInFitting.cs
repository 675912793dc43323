namespace EGovCms.Modules.PlugIns;

/// <summary>Puts drop-in modules to those of the host, as many as fit.</summary>
internal static class PlugInFitting
{
    /// <summary>The host's modules and all drop-in modules that fit to them and to each other; why the others do not.</summary>
    public static (ModuleSet Set, IReadOnlyList<ModuleProblem> Problems) Fit(IReadOnlyList<ModuleInfo> builtIn, IReadOnlyList<ModuleInfo> plugIns)
    {
        var set = new ModuleSet(builtIn);
        var waiting = plugIns.ToList();
        // One that depends on another fits once that other is in: as long as a pass adds something, the next may add more.
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var module in waiting.ToList())
            {
                if (WhyNot(module, set) is not null)
                    continue;
                set = new ModuleSet(set.Modules.Append(module));
                waiting.Remove(module);
                grown = true;
            }
        }

        return (set, [.. waiting.Select(module => WhyNot(module, set)!)]);
    }

    private static ModuleProblem? WhyNot(ModuleInfo module, ModuleSet set)
    {
        if (set.ModulesById.TryGetValue(module.Id, out var twin))
            return Problem(module, ModuleProblemKind.IdTaken, module.Id, $"The module id '{module.Id}' is taken by {Home(twin)}. Remove one of the two.");
        if (module.Features.FirstOrDefault(f => set.FeaturesById.ContainsKey(f.Id)) is { } taken)
            return Problem(module, ModuleProblemKind.IdTaken, taken.Id, $"The feature id '{taken.Id}' is taken by module {set.FeaturesById[taken.Id].ModuleId}. Give it another id.");
        var own = module.Features.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = module.Features.SelectMany(f => f.Dependencies).FirstOrDefault(id => !own.Contains(id) && !set.FeaturesById.ContainsKey(id));
        if (missing is not null)
            return Problem(module, ModuleProblemKind.MissingFeature, missing, $"It needs the feature '{missing}', which is not here. Install the module that brings it, or correct the id in the manifest.");
        try
        {
            _ = new ModuleSet(set.Modules.Append(module));
            return null;
        }
        catch (ManifestException e)
        {
            return Problem(module, ModuleProblemKind.BadManifest, "", e.Message);
        }
    }

    private static string Home(ModuleInfo module) => module.Folder is { } folder ? $"folder {Path.GetFileName(folder)}" : "the host";

    private static ModuleProblem Problem(ModuleInfo module, ModuleProblemKind kind, string subject, string detail) =>
        new(Path.GetFileName(module.Folder) ?? module.Id, kind, subject, detail) { ModuleId = module.Id };
}
