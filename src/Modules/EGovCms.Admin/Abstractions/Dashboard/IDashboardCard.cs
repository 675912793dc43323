using EGovCms.Tenancy.Security;

namespace EGovCms.Admin.Abstractions;

/// <summary>A card that a module puts on the dashboard.</summary>
public interface IDashboardCard
{
    /// <summary>The component that draws it: a <see cref="Card"/>, or several <see cref="StatCard"/>s.</summary>
    Type Component { get; }

    /// <summary>What the user must be allowed to do to see it; null for all.</summary>
    Permission? Permission => null;

    /// <summary>Its place, from low to high.</summary>
    int Order => 100;

    /// <summary>How much room it takes.</summary>
    DashboardSpan Span => DashboardSpan.Half;
}
