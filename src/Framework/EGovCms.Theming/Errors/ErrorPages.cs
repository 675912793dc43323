using System.Diagnostics;
using EGovCms.Tenancy.Routing;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Output;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.Theming.Errors;

/// <summary>
/// Turns a failure into the answer: problem details for programs, the theme's page for people, the template's fault for who
/// may mend it, and a page that needs no theme when the theme itself fails.
/// </summary>
internal sealed partial class ErrorPages(IServiceProvider services, ErrorTexts texts, ILogger<ErrorPages> logger)
{
    /// <summary>An answer without a body becomes a page.</summary>
    public async Task WriteStatusAsync(HttpContext http, int status, string? reference = null)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (AcceptHeader.PrefersJson(http.Request))
        {
            await WriteProblemAsync(http, status, reference);
            return;
        }

        try
        {
            await services.GetRequiredService<PageRenderer>().RenderAsync(Page(status, reference), http);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !http.Response.HasStarted)
        {
            LogErrorPageFailed(status, fault);
            reference ??= Reference(http);
            if (fault is not TemplateException template || !await MayEditAsync(http) || !await TryWriteFaultAsync(http, template, reference))
                await WriteCalmPageAsync(http, status, reference);
        }
    }

    /// <summary>Something went wrong that nobody expected: 500, logged under a reference.</summary>
    public Task WriteExceptionAsync(HttpContext http, Exception cause)
    {
        if (cause is TemplateException fault)
            return WriteFaultAsync(http, fault);
        var reference = Reference(http);
        LogFailed(http.Request.Method, http.Request.Path, reference, cause);
        return WriteStatusAsync(http, StatusCodes.Status500InternalServerError, reference);
    }

    /// <summary>A template failed: who may edit templates sees where and why, everybody else the calm page.</summary>
    public async Task WriteFaultAsync(HttpContext http, TemplateException fault)
    {
        var reference = Reference(http);
        LogTemplateFailed(fault.Template, fault.Origin, fault.Line, fault.Reason, reference, fault.InnerException);
        if (AcceptHeader.PrefersJson(http.Request) || !await MayEditAsync(http) || !await TryWriteFaultAsync(http, fault, reference))
            await WriteStatusAsync(http, StatusCodes.Status500InternalServerError, reference);
    }

    private static string Reference(HttpContext http) => Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    private PageResult Page(int status, string? reference)
    {
        var shape = new Shape("Error") { ["StatusCode"] = status, ["Reference"] = reference, ["Title"] = texts.Title(status), ["Message"] = texts.Message(status) };
        shape.Alternates.Add($"Error-{status}");
        return new PageResult(shape) { Title = [texts.Title(status)], StatusCode = status };
    }

    private async Task<bool> MayEditAsync(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true
        && services.GetService<IAuthorizationService>() is { } authorization
        && await authorization.HasPermissionAsync(http.User, ThemingPermissions.EditTemplates);

    private async Task<bool> TryWriteFaultAsync(HttpContext http, TemplateException fault, string reference)
    {
        try
        {
            using var page = new PageState();
            var session = await services.GetRequiredService<RenderSessionFactory>().BeginAsync(http, page, http.RequestAborted);
            using var output = new Utf8HtmlWriter(session.Engine.Limits.MaxOutputBytes);
            var shape = new Shape("TemplateFault")
            {
                ["Template"] = fault.Template,
                ["Origin"] = fault.Origin,
                ["Line"] = fault.Line,
                ["Reason"] = fault.Reason,
                ["Reference"] = reference,
            };
            await new LiquidContext(session).RenderAsync(session.Templates.Require(shape), shape, output);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            http.Response.Headers.CacheControl = "no-store";
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.BodyWriter.WriteAsync(output.WrittenMemory, http.RequestAborted);
            return true;
        }
        catch (TemplateException second)
        {
            LogTemplateFailed(second.Template, second.Origin, second.Line, second.Reason, reference, second);
            return false;
        }
    }

    private async Task WriteProblemAsync(HttpContext http, int status, string? reference)
    {
        var problem = Results.Problem(
            statusCode: status, title: texts.Title(status), detail: texts.Message(status),
            extensions: reference is null ? null : new Dictionary<string, object?> { ["reference"] = reference });
        await problem.ExecuteAsync(http);
    }

    private static Task WriteCalmPageAsync(HttpContext http, int status, string reference) => status switch
    {
        >= 500 => CalmPage.WriteErrorAsync(http, reference),
        404 or 410 => CalmPage.WriteNotFoundAsync(http),
        _ => CalmPage.WriteBadRequestAsync(http),
    };

    [LoggerMessage(3001, LogLevel.Error, "{Method} {Path} failed, reference {Reference}")]
    private partial void LogFailed(string method, PathString path, string reference, Exception cause);

    [LoggerMessage(3002, LogLevel.Error, "Template {Template} ({Origin}), line {Line}: {Reason} Reference {Reference}")]
    private partial void LogTemplateFailed(string template, string origin, int line, string reason, string reference, Exception? cause);

    [LoggerMessage(3003, LogLevel.Error, "The page for status {Status} could not be rendered by the theme")]
    private partial void LogErrorPageFailed(int status, Exception cause);
}
