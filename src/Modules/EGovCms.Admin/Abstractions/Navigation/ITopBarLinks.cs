namespace EGovCms.Admin.Abstractions;

/// <summary>Icons of a module's own in the administration's top bar. Register it scoped.</summary>
public interface ITopBarLinks
{
    /// <summary>What the user of the request sees; nothing for whom there is nothing.</summary>
    Task<IReadOnlyList<TopBarLink>> GetAsync();
}
