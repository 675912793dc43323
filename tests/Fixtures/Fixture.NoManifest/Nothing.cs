using EGovCms.Modules;

namespace Fixture.NoManifest;

/// <summary>Refers to the framework and declares no module.</summary>
public sealed class Nothing : StartupBase;
