using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Admin;

/// <summary>The form of a step or a task as it was sent: its fields stand under its name, as a page has several.</summary>
/// <param name="Name">The name of the step, or the id of the task.</param>
/// <param name="Form">What was sent; empty before anything was.</param>
public sealed record SentForm(string Name, IFormCollection Form)
{
    /// <summary>Nothing was sent.</summary>
    public static SentForm None { get; } = new("", FormCollection.Empty);

    public static string Field(string form, string field) => $"{form}.{field}";

    internal IReadOnlyDictionary<string, StringValues> Values(IEnumerable<WorkflowField> fields) => fields.ToDictionary(field => field.Name, field => Form[Field(Name, field.Name)]);

    internal string Comment => Form[Field(Name, "Comment")].ToString();

    internal string Result => Form[Field(Name, "Result")].ToString();

    internal long? Revision => long.TryParse(Form["Revision"], out var revision) ? revision : null;

    internal string? Command => Form["Command"].ToString() is { Length: > 0 and <= 64 } command ? command : null;

    internal FormErrors Errors(WorkflowResult result)
    {
        var errors = new FormErrors();
        foreach (var error in result.Errors)
            errors.Add(error.Field.Length > 0 ? Field(Name, error.Field) : "", error.Message);
        return errors;
    }
}
