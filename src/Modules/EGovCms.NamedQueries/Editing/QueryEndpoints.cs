using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.NamedQueries.Abstractions;
using EGovCms.NamedQueries.Store;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace EGovCms.NamedQueries.Editing;

/// <summary>The tenant's queries, in the administration.</summary>
internal static partial class QueryEndpoints
{
    public static void MapNamedQueries(this IEndpointRouteBuilder routes)
    {
        var queries = routes.MapAdmin("/NamedQueries").RequirePermission(QueryPermissions.Manage);
        queries.MapGet("", async (QueryStore store, CancellationToken cancellation) => Razor.Page<QueryListPage>(new { Queries = await store.ListAsync(cancellation) }));
        queries.MapGet("/Edit", ShowAsync);
        queries.MapPost("/Edit", SaveAsync);
        queries.MapPost("/Try", TryAsync);
        queries.MapPost("/Delete", DeleteAsync).RequireConfirmation();
    }

    private static async Task<IResult> ShowAsync(string? name, QueryStore store, Queries queries, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(name))
            return Page(new QueryInput("", "", queries.Sources is [var first, ..] ? first : "", "", "", false, ""), queries, new FormErrors());
        return await store.FindAsync(name, cancellation) is { } query ? Page(QueryInput.From(query), queries, new FormErrors()) : TypedResults.NotFound();
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, IFormCollection form, QueryStore store, Queries queries, IAuditTrail audit, INotices notices, IStringLocalizer<QueriesText> text)
    {
        var input = QueryInput.From(form);
        var former = input.FormerName.Length > 0 ? await store.FindAsync(input.FormerName, http.RequestAborted) : null;
        var query = input.ToQuery(former);
        var errors = Check(input, query, queries, text);
        if (!string.Equals(input.Name, input.FormerName, StringComparison.OrdinalIgnoreCase) && await store.FindAsync(input.Name, http.RequestAborted) is not null)
            errors.Add("Name", text["Name_Taken", input.Name]);
        if (!errors.IsEmpty)
            return Page(input, queries, errors);
        if (await store.SaveAsync(query, former?.Name, http.RequestAborted))
            await audit.RecordAsync("query.edited", query.Name, former is null ? null : new { former.Source, former.Template }, new { query.Source, query.Template }, http.RequestAborted);
        notices.Success(text["Query_Saved", query.Name]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/NamedQueries/Edit?name=" + Uri.EscapeDataString(query.Name)));
    }

    private static async Task<IResult> TryAsync(HttpContext http, IFormCollection form, Queries queries, IStringLocalizer<QueriesText> text)
    {
        var input = QueryInput.From(form);
        var query = input.ToQuery(null) with { Name = input.Name.Length > 0 ? input.Name : "x" };
        var errors = Check(input with { Name = query.Name }, query, queries, text);
        var parameters = Parameters(input.Parameters);
        if (parameters is null)
            errors.Add("Parameters", text["Parameters_Wrong"]);
        if (!errors.IsEmpty)
            return Page(input, queries, errors);
        try
        {
            return Page(input, queries, errors, await queries.RunAsync(query, parameters!, http.RequestAborted));
        }
        catch (QueryException wrong)
        {
            errors.Add("Template", wrong is QueryTimeoutException late ? text["Query_TooSlow", late.Limit.TotalSeconds] : text["Query_Wrong", wrong.Message]);
            return Page(input, queries, errors);
        }
    }

    private static async Task<IResult> DeleteAsync(
        HttpContext http, IFormCollection form, QueryStore store, IAuditTrail audit, INotices notices, IStringLocalizer<QueriesText> text)
    {
        var name = form["Name"].ToString();
        if (!await store.RemoveAsync(name, http.RequestAborted))
            return TypedResults.NotFound();
        await audit.RecordAsync("query.removed", name, cancellation: http.RequestAborted);
        notices.Success(text["Query_Removed", name]);
        return TypedResults.LocalRedirect(http.Href("~/Admin/NamedQueries"));
    }

    private static FormErrors Check(QueryInput input, NamedQuery query, Queries queries, IStringLocalizer<QueriesText> text)
    {
        var errors = new FormErrors();
        if (!NamePattern().IsMatch(input.Name))
            errors.Add("Name", text["Name_Wrong"]);
        if (input.Template.Length > QueryInput.MaxTemplate)
            errors.Add("Template", text["Template_TooLong", QueryInput.MaxTemplate]);
        else if (queries.SourceOf(query) is not { } source)
            errors.Add("Source", text["Source_Unknown"]);
        else if (source.Check(query) is { } wrong)
            errors.Add("Template", text["Query_Wrong", wrong]);
        return errors;
    }

    private static Dictionary<string, object?>? Parameters(string json)
    {
        try
        {
            var read = string.IsNullOrWhiteSpace(json) ? [] : JsonNode.Parse(json) as JsonObject;
            return read?.ToDictionary(member => member.Key, member => Plain(member.Value), StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static object? Plain(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<decimal>(out var number) => number,
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth,
        _ => node.ToString(),
    };

    private static IResult Page(QueryInput input, Queries queries, FormErrors errors, QueryResult? result = null) => Razor.Page<QueryPage>(
        new { Input = input, queries.Sources, Errors = errors, Result = result }, errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_\-]{0,99}$")]
    private static partial Regex NamePattern();
}
