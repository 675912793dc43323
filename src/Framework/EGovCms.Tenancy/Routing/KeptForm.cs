using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Tenancy.Routing;

/// <summary>
/// A form that came too late — its token is no longer good, or the session ended while someone wrote — is handed back with all that was
/// typed, to be sent once more with a new token. Only to the site's own pages: what another site sends is never offered.
/// </summary>
public static class KeptForm
{
    private const int LargestText = 1 << 20;

    /// <summary>Answers with the form, if it may be offered again.</summary>
    /// <param name="context">The refused request.</param>
    /// <param name="signIn">Where to sign in first; null when nobody needs to.</param>
    /// <returns>False when nothing was answered: another site's form, one with a password, with files alone, or none at all.</returns>
    public static async Task<bool> TryOfferAsync(HttpContext context, string? signIn = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!IsOwn(context.Request) || await ReadAsync(context) is not { } form || context.RequestServices.GetService<IAntiforgery>() is not { } antiforgery)
            return false;
        var tokens = antiforgery.GetAndStoreTokens(context);
        var fields = form.Where(field => field.Key != tokens.FormFieldName).ToList();
        if (fields.Count == 0 || fields.Any(IsSecret) || fields.Sum(field => field.Value.Sum(value => value?.Length ?? 0)) > LargestText)
            return false;
        await CalmPage.WriteFormAsync(context, signIn, form.Files.Count > 0, Form(context.Request, fields, tokens));
        return true;
    }

    // Browsers tell where a request comes from, and no page can forge it.
    private static bool IsOwn(HttpRequest request) =>
        !request.Headers.ContainsKey("HX-Request")
        && (request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site == "same-origin"
            : request.Headers.Origin == $"{request.Scheme}://{request.Host}");

    private static bool IsSecret(KeyValuePair<string, StringValues> field) => field.Key.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
            return null;
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static string Form(HttpRequest request, List<KeyValuePair<string, StringValues>> fields, AntiforgeryTokenSet tokens)
    {
        var html = HtmlEncoder.Default;
        var text = new StringBuilder("<form method=\"post\" action=\"").Append(html.Encode(request.PathBase + request.Path + request.QueryString)).Append("\">");
        foreach (var (name, values) in fields.Append(new(tokens.FormFieldName, tokens.RequestToken)))
        {
            foreach (var value in values)
                text.Append("<input type=\"hidden\" name=\"").Append(html.Encode(name)).Append("\" value=\"").Append(html.Encode(value ?? "")).Append("\">");
        }

        return text.Append("<button type=\"submit\">重新提交 <span lang=\"en\">Send again</span></button></form>").ToString();
    }
}
