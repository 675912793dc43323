using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Definitions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Design;

/// <summary>Takes the designer's form in: a button changes it, or it is stored. Scoped.</summary>
internal sealed class DesignDesk(QuerySystems systems, DesignCheck check, DesignPreview preview, INotices notices, IStringLocalizer<QueriesText> text)
{
    public async Task<IResult> TakeAsync(HttpContext http, DesignInput input, string act, bool isNew)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(input);
        var stored = await systems.FindAsync(input.Key, http.RequestAborted);
        if (!isNew && stored is null)
            return TypedResults.NotFound();
        if (act is not (DesignMoves.Save or ""))
        {
            (input, var focus) = DesignMoves.Make(input, act);
            return Page(input, (await check.ReadAsync(input, QueryState.Draft)).System, isNew, new FormErrors(), focus, StatusCodes.Status200OK);
        }

        var (system, errors) = await check.ReadAsync(input, stored?.State ?? QueryState.Draft);
        if (isNew && stored is not null)
            errors.Add(nameof(input.Key), text["Desk_KeyTaken", input.Key]);
        else if (!isNew && DesignDraft.Mark(stored!) != input.Seen)
            errors.Add(text["Desk_Conflict"]);
        if (!errors.IsEmpty)
            return Page(input, system, isNew, errors, "", StatusCodes.Status422UnprocessableEntity);
        foreach (var problem in await systems.SaveAsync(system, http.RequestAborted))
            errors.Add(problem.Message);
        if (!errors.IsEmpty)
            return Page(input, system, isNew, errors, "", StatusCodes.Status422UnprocessableEntity);
        notices.Success(text["Desk_Saved", system.Name]);
        return TypedResults.LocalRedirect(http.Href(QueryAddresses.Systems));
    }

    private IResult Page(DesignInput input, QuerySystem system, bool isNew, FormErrors errors, string focus, int status) => Razor.Page<DesignPage>(
        new { Input = input, IsNew = isNew, Ways = preview.Ways(system), Result = preview.Result(system), Errors = errors, Focus = focus }, status);
}
