using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Protection.Abstractions;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Testing.Site.GuardedForm;

/// <summary>A public form as a module would have it: <c>/guarded/page</c> by a component, <c>/guarded/liquid</c> by Liquid. What is sent there is taken and shown, nothing else.</summary>
public sealed class GuardedFormStartup : StartupBase
{
    /// <summary>The form, for settings and counters.</summary>
    public static readonly FormPurpose Purpose = new("guarded");

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        foreach (var kind in new[] { "page", "liquid" })
        {
            routes.MapGet("/guarded/" + kind, async http => await Show(kind, await Guard(http).PrepareAsync(Purpose, http), "", "", 200).ExecuteAsync(http)).AllowAnonymous();
            routes.MapPost("/guarded/" + kind, async http => await (await SendAsync(kind, http, Guard(http))).ExecuteAsync(http)).AllowAnonymous().GuardedBy(Purpose);
        }
    }

    /// <summary>Asked for late: the site also has a blueprint before its recipe has enabled the feature.</summary>
    private static IFormGuard Guard(HttpContext http) => http.RequestServices.GetRequiredService<IFormGuard>();

    private static async Task<IResult> SendAsync(string kind, HttpContext http, IFormGuard guard)
    {
        var form = await http.Request.ReadFormAsync();
        var (words, subject) = (form["Words"].ToString(), form["Subject"].ToString());
        var verdict = await guard.CheckAsync(Purpose, http, form, subject.Length > 0 ? [subject] : []);
        if (verdict.IsAllowed && words == "miss")
            guard.Miss(Purpose, http, subject.Length > 0 ? [subject] : []);
        return Show(kind, verdict.Challenge ?? await guard.PrepareAsync(Purpose, http), words, verdict.IsAllowed ? "taken" : verdict.Message, verdict.StatusCode);
    }

    private static IResult Show(string kind, FormChallenge challenge, string words, string answer, int status) => kind == "page"
        ? Razor.Page<GuardedFormPage>(new { Challenge = challenge, Words = words, Answer = answer }, status)
        : new PageResult(new Shape("GuardedForm") { ["Check"] = challenge.ToShape(), ["Words"] = words, ["Answer"] = answer }) { Title = ["Guarded"], StatusCode = status };
}
