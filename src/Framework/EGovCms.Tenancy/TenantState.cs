namespace EGovCms.Tenancy;

/// <summary>A tenant's state, named as in Orchard Core.</summary>
public enum TenantState
{
    /// <summary>Known, not yet set up from a recipe: answers 404.</summary>
    Uninitialized,

    /// <summary>Its set-up recipe is running: answers 503.</summary>
    Initializing,

    /// <summary>Serves requests; started by the first.</summary>
    Running,

    /// <summary>Switched off by an administrator: answers 404, its data are kept.</summary>
    Disabled,

    /// <summary>Its settings cannot be used (set-up failed half-way, say): answers 503 until an administrator mends it.</summary>
    Invalid,
}
