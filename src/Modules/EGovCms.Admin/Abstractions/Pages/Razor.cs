using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGovCms.Admin.Abstractions;

/// <summary>
/// Results that are Razor pages. The request-delegate generator cannot see components, which are generated too: an endpoint that
/// returns <c>RazorComponentResult&lt;T&gt;</c> by that type does not compile, one that returns what these methods return does.
/// </summary>
public static class Razor
{
    /// <summary>A page of the administration or a module's form.</summary>
    /// <param name="parameters">The component's parameters, as an anonymous object.</param>
    /// <param name="status">The status code; 422 for a form sent back with messages.</param>
    public static IResult Page<TComponent>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent =>
        parameters is null
            ? new RazorComponentResult<TComponent> { StatusCode = status }
            : new RazorComponentResult<TComponent>(parameters) { StatusCode = status };
}
