namespace EGovCms.Workflows.Abstractions;

/// <summary>Who does something to a case. Of a request by <see cref="IWorkflowActors"/>.</summary>
public sealed record WorkflowActor
{
    /// <summary>A module or a deadline: it may do whatever the definition foresees.</summary>
    public static WorkflowActor System { get; } = new() { IsSystem = true };

    /// <summary>The account, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's name, for the history; empty for the system itself.</summary>
    public string Name { get; init; } = "";

    /// <summary>The tenant in which the actor acts.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>Names of the actor's roles there.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Keys of the actor's units there; empty key: the tenant as a whole.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Administrator there, or above.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>Whether it is no person but a module or a deadline.</summary>
    public bool IsSystem { get; init; }

    /// <summary>Whether the actor holds a permission there.</summary>
    public Func<string, bool> Has { get; init; } = static _ => false;

    /// <summary>Whether the actor is the party or belongs to it.</summary>
    public bool BelongsTo(WorkflowParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return string.Equals(party.Tenant, Tenant, StringComparison.OrdinalIgnoreCase) && party.Kind switch
        {
            WorkflowPartyKind.User => UserId is not null && UserId == party.Id,
            WorkflowPartyKind.Role => Roles.Contains(party.Id, StringComparer.OrdinalIgnoreCase),
            WorkflowPartyKind.Unit => Units.Contains(party.Id, StringComparer.OrdinalIgnoreCase),
            _ => Has(party.Id),
        };
    }
}
