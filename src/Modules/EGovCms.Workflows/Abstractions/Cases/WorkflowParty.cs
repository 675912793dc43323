namespace EGovCms.Workflows.Abstractions;

/// <summary>With whom a task lies, or who has a part in a case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Tenant">The tenant in which it is at home: its people act there.</param>
/// <param name="Id">The account's id, the role's name, the unit's key (empty for the whole tenant) or the permission's name.</param>
/// <param name="Name">What people call it, as it was when it was named.</param>
public sealed record WorkflowParty(WorkflowPartyKind Kind, string Tenant, string Id, string Name)
{
    /// <summary>The participant of every case: who started it.</summary>
    public const string Starter = "starter";

    /// <summary>A person.</summary>
    public static WorkflowParty User(string tenant, string userId, string name) => new(WorkflowPartyKind.User, tenant, userId, name);

    /// <summary>A unit; with an empty key the tenant as a whole.</summary>
    public static WorkflowParty Unit(string tenant, string key, string name) => new(WorkflowPartyKind.Unit, tenant, key, name);

    /// <summary>A unit as fields and definitions write it: <c>tenant/key</c>.</summary>
    public static string UnitValue(string tenant, string key) => $"{tenant}/{key}";

    /// <summary>Whether it is the same party, whatever it is called.</summary>
    public bool Is(WorkflowParty other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && Same(Tenant, other.Tenant) && (Kind is WorkflowPartyKind.User ? Id == other.Id : Same(Id, other.Id));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
