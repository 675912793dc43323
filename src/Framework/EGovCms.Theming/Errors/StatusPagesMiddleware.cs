using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Errors;

/// <summary>Gives each error of a tenant a body: the theme's page, or problem details for programs.</summary>
internal sealed class StatusPagesMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var status = await RunAsync(http);
        if (status < 400 || http.Response.HasStarted || http.Response.ContentLength is > 0 || !string.IsNullOrEmpty(http.Response.ContentType))
            return;
        await http.RequestServices.GetRequiredService<ErrorPages>().WriteStatusAsync(http, status);
    }

    private async Task<int> RunAsync(HttpContext http)
    {
        try
        {
            await next(http);
            return http.Response.StatusCode;
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            return bad.StatusCode;
        }
        catch (AntiforgeryValidationException) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            return StatusCodes.Status400BadRequest;
        }
        catch (Exception cause) when (!http.Response.HasStarted && !IsAborted(cause, http))
        {
            http.Response.Clear();
            await http.RequestServices.GetRequiredService<ErrorPages>().WriteExceptionAsync(http, cause);
            return 0;
        }
    }

    private static bool IsAborted(Exception cause, HttpContext http) => cause is OperationCanceledException && http.RequestAborted.IsCancellationRequested;
}
