namespace EGovCms.Modules.PlugIns;

/// <summary>Why a drop-in module was left out.</summary>
public enum ModuleProblemKind
{
    /// <summary>The folder holds no assembly that could be the module.</summary>
    NoAssembly,

    /// <summary>The assembly declares no module.</summary>
    NoManifest,

    /// <summary>The manifest cannot be used.</summary>
    BadManifest,

    /// <summary>An assembly that the module needs is neither in its folder nor in the host.</summary>
    MissingAssembly,

    /// <summary>It was built for another version of the framework, or of a library whose types the framework shows, than the host has.</summary>
    WrongFramework,

    /// <summary>Another module or feature bears its id.</summary>
    IdTaken,

    /// <summary>A feature that it depends on is not installed or was left out itself.</summary>
    MissingFeature,

    /// <summary>Its start-up code threw, or its services cannot be built.</summary>
    StartUpFailed,
}
