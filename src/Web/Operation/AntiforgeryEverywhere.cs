using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Antiforgery;

namespace EGovCms.Web.Operation;

/// <summary>Validates the antiforgery token of every unsafe request that reaches an endpoint, unless the endpoint opts out.</summary>
internal sealed class AntiforgeryEverywhere(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var method = context.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
        var endpoint = context.GetEndpoint();
        if (!safe && endpoint is not null && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false })
        {
            var valid = await antiforgery.IsRequestValidAsync(context);
            context.Features.Set<IAntiforgeryValidationFeature>(new Outcome(valid));
            // The framework refuses to bind forms of endpoints whose metadata asks for validation unless this item tells that it was done.
            context.Items["__AntiforgeryMiddlewareWithEndpointInvoked"] = new object();
            if (!valid)
            {
                await CalmPage.WriteExpiredFormAsync(context);
                return;
            }
        }

        await next(context);
    }

    private sealed record Outcome(bool IsValid) : IAntiforgeryValidationFeature
    {
        public Exception? Error => null;
    }
}
