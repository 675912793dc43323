using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace EGovCms.Accounts.SignIn;

internal static class SignInEndpoints
{
    private const int LongestPassword = 256;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/SignIn", Show).AllowAnonymous();
        routes.MapPost("/SignIn", SignInAsync).AllowAnonymous();
        routes.MapPost("/SignOut", SignOutAsync).AllowAnonymous();
        routes.MapGet("/SignIn/Ended", () => Razor.Page<SignedOutPage>()).AllowAnonymous();
    }

    private static IResult Show(HttpContext context, string? returnUrl)
    {
        NeverStore(context);
        if (context.User.Identity?.IsAuthenticated is true)
            return TypedResults.LocalRedirect(ReturnUrl.Or(context, returnUrl, "~/Admin"));
        return Central(context, returnUrl) ?? Razor.Page<SignInPage>(new { ReturnUrl = returnUrl });
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, IFormCollection form, PasswordSignIn signIn, IStringLocalizer<AccountsText> text, CancellationToken cancellation)
    {
        NeverStore(context);
        var (name, password, returnUrl) = (form["UserName"].ToString(), form["Password"].ToString(), form["ReturnUrl"].ToString());
        if (Central(context, returnUrl) is { } central)
            return central;
        var outcome = password.Length is 0 or > LongestPassword || name.Length is 0 or > 256
            ? SignInOutcome.Failed
            : await signIn.TryAsync(name, password, ClientAddress.Of(context), cancellation);
        if (outcome is SignInOutcome.Succeeded)
            return TypedResults.LocalRedirect(ReturnUrl.Or(context, returnUrl, "~/Admin"));

        var limited = outcome is SignInOutcome.TooManyFromAddress;
        var errors = new FormErrors();
        errors.Add(text[limited ? "SignIn_TooMany" : "SignIn_Failed"]);
        return Razor.Page<SignInPage>(
            new { ReturnUrl = returnUrl, UserName = name, Errors = errors },
            limited ? StatusCodes.Status429TooManyRequests : StatusCodes.Status422UnprocessableEntity);
    }

    // The form is bound so that the antiforgery token is checked: no other site can sign someone out.
    private static async Task<IResult> SignOutAsync(HttpContext context, IFormCollection form, SignInManager<Account> signIn)
    {
        _ = form;
        await signIn.SignOutAsync();
        // Not to the form itself, which on a host of its own leads on to the platform's: who has left sees that he has.
        return TypedResults.LocalRedirect(context.Href(Central(context, null) is null ? "~/SignIn" : "~/SignIn/Ended"));
    }

    private static IResult? Central(HttpContext context, string? returnUrl) =>
        context.RequestServices.GetService<ICentralSignIn>()?.Lead(context, ReturnUrl.Or(context, returnUrl, "~/Admin"));

    private static void NeverStore(HttpContext context) => context.Response.Headers.CacheControl = "no-store";
}
