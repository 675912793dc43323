using EGovCms.Protection.Abstractions;
using EGovCms.Protection.Counting;
using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Flood;

/// <summary>
/// Turns away before the form is read who was refused too often; while many forms are at work at once, also who was refused a few times. Whoever was not refused goes through always.
/// Reading a form and showing its page again costs the host some milliseconds, this some hundredths of one.
/// </summary>
internal sealed class FloodGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http, FormCounters counters, ProtectionMemory memory, IOptions<ProtectionOptions> options)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || http.GetEndpoint()?.Metadata.GetMetadata<FormPurpose>() is not { } purpose)
            return next(http);
        var refusals = counters.Refusals(purpose, http);
        if (refusals >= options.Value.TurnedAwayAfter || (refusals >= options.Value.TurnedAwayWhenBusyAfter && memory.AtWork >= options.Value.BusyAbove))
            return CalmPage.WriteTooManyAsync(http, TimeSpan.FromMinutes(options.Value.AddressMinutes));
        return WorkAsync(http, purpose, counters, memory);
    }

    private async Task WorkAsync(HttpContext http, FormPurpose purpose, FormCounters counters, ProtectionMemory memory)
    {
        memory.Begin();
        try
        {
            await next(http);
            // Not even its antiforgery token was right, so the guard was not asked.
            if (http.Response.StatusCode == StatusCodes.Status400BadRequest)
                counters.Refuse(purpose, counters.LimitsOf(purpose), http);
        }
        finally
        {
            memory.End();
        }
    }
}
