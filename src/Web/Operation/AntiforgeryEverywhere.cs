using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace EGovCms.Web.Operation;

/// <summary>Validates the antiforgery token of every unsafe request that reaches an endpoint, unless the endpoint opts out.</summary>
internal sealed partial class AntiforgeryEverywhere(RequestDelegate next, IOptions<FormOptions> forms, ILogger<AntiforgeryEverywhere> logger)
{
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var method = context.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
        var endpoint = context.GetEndpoint();
        if (!safe && endpoint is not null && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: false })
        {
            if (await RefusalAsync(context, antiforgery) is { } refuse)
            {
                await refuse(context);
                return;
            }

            context.Features.Set<IAntiforgeryValidationFeature>(new Validated());
            // The framework refuses to bind forms of endpoints whose metadata asks for validation unless this item tells that it was done.
            context.Items["__AntiforgeryMiddlewareWithEndpointInvoked"] = new object();
        }

        await next(context);
    }

    /// <summary>The page that says why the request is refused, or null when it carries a good token.</summary>
    private async Task<RequestDelegate?> RefusalAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            return null;
        }
        catch (AntiforgeryValidationException refused)
        {
            LogRefused(refused.Message, refused.InnerException?.Message);
            return refused.InnerException switch
            {
                BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => CalmPage.WriteTooLargeAsync,
                // The form reader tells a limit from nonsense by its message alone.
                InvalidDataException when context.Request.ContentLength > forms.Value.ValueLengthLimit => CalmPage.WriteTooLargeAsync,
                InvalidDataException or IOException => CalmPage.WriteBadRequestAsync,
                _ => OfferAgainAsync,
            };
        }
    }

    private static async Task OfferAgainAsync(HttpContext context)
    {
        if (!await KeptForm.TryOfferAsync(context))
            await CalmPage.WriteExpiredFormAsync(context);
    }

    [LoggerMessage(2003, LogLevel.Warning, "A form was refused: {Reason} {Cause}")]
    private partial void LogRefused(string reason, string? cause);

    private sealed record Validated : IAntiforgeryValidationFeature
    {
        public bool IsValid => true;

        public Exception? Error => null;
    }
}
