using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Admin.Abstractions;

/// <summary>
/// Asking before something is done that cannot be taken back. The form carries its question; with scripts a dialog asks it, without
/// them the endpoint answers the first post with a page that asks and posts the same form again.
/// </summary>
public static class Confirmation
{
    /// <summary>The posted field that holds the question.</summary>
    public const string MessageField = "confirm-message";

    /// <summary>The posted field that says that the question was answered with yes.</summary>
    public const string AnswerField = "confirmed";

    /// <summary>Lets the endpoint run only once its question was answered; posts without a question run at once.</summary>
    public static TBuilder RequireConfirmation<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.ContainsKey(AnswerField) || !form.TryGetValue(MessageField, out var message))
                return await next(invocation);
            return Razor.Page<ConfirmPage>(new { Message = message.ToString(), Form = form });
        });
}
