using Microsoft.AspNetCore.Builder;

namespace EGovCms.Protection.Abstractions;

/// <summary>Names guarded forms to what stands in front of their endpoints.</summary>
public static class GuardedEndpointExtensions
{
    /// <summary>
    /// Says that this endpoint receives the form: whoever was refused again and again is turned away before the form is read, so that a flood does not cost a page each time.
    /// </summary>
    /// <param name="endpoint">What receives the form.</param>
    /// <param name="purpose">The same as the guard is asked with.</param>
    public static TBuilder GuardedBy<TBuilder>(this TBuilder endpoint, FormPurpose purpose)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(purpose);
        return endpoint.WithMetadata(purpose);
    }
}
