using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Admin;

/// <summary>The pages 流程: definitions, their versions, and the cases that go by them.</summary>
internal static class WorkflowEndpoints
{
    private const int MostPages = 2000;

    public static void MapWorkflows(this IEndpointRouteBuilder routes)
    {
        var workflows = routes.MapAdmin("/Workflows").RequirePermission(WorkflowPermissions.Manage);
        workflows.MapGet("", async (DefinitionLists lists, CancellationToken cancellation) =>
            Razor.Page<WorkflowListPage>(new { Definitions = await lists.ListAsync(cancellation) }));
        workflows.MapGet("/{key}", ShowAsync);
        workflows.MapGet("/{key}/Cases", CasesAsync);
        workflows.MapPost("/{key}/RemoveVersion", RemoveVersionAsync).RequireConfirmation();
    }

    private static async Task<IResult> ShowAsync(
        string key, int? version, IWorkflowDefinitions definitions, DefinitionEditor editor, DefinitionLists lists, CancellationToken cancellation)
    {
        if (await editor.ReadAsync(key, cancellation) is not { } edited)
            return TypedResults.NotFound();
        var number = version ?? edited.Published;
        // Before anything is published there is the draft to look at.
        var shown = number == 0 ? edited.Definition : (await definitions.FindAsync(key, number, cancellation))?.Definition;
        return shown is null
            ? TypedResults.NotFound()
            : Razor.Page<WorkflowPage>(new { Definition = shown, Version = number, Edited = edited, Versions = await lists.VersionsAsync(key, cancellation) });
    }

    private static async Task<IResult> CasesAsync(
        string key, int? version, string? state, int? page, IWorkflowDefinitions definitions, DefinitionLists lists, CaseList cases, CancellationToken cancellation)
    {
        if (await definitions.FindAsync(key, cancellation) is not { } newest)
            return TypedResults.NotFound();
        var number = Math.Clamp(page ?? 1, 1, MostPages);
        var ended = state switch { "running" => false, "ended" => true, _ => (bool?)null };
        var found = await cases.ReadAsync(key, version, ended, (number - 1) * CaseList.PageSize, cancellation);
        var known = new Dictionary<int, WorkflowDefinition>();
        foreach (var each in found.Select(each => each.Version).Distinct())
            known[each] = (await definitions.FindAsync(key, each, cancellation))!.Definition;
        return Razor.Page<CaseListPage>(new
        {
            newest.Definition,
            Cases = found,
            ByVersion = known,
            Versions = await lists.VersionsAsync(key, cancellation),
            Version = version,
            State = state ?? "",
            Number = number,
        });
    }

    private static async Task<IResult> RemoveVersionAsync(
        HttpContext http, string key, IFormCollection form, DefinitionEditor editor, INotices notices, IStringLocalizer<WorkflowsText> text)
    {
        if (int.TryParse(form["Version"], out var version) && await editor.RemoveVersionAsync(key, version, http.RequestAborted))
            notices.Success(text["Version_Removed", version]);
        else
            notices.Error(text["Version_Needed"]);
        return TypedResults.LocalRedirect(http.Href($"~/Admin/Workflows/{Uri.EscapeDataString(key)}"));
    }
}
