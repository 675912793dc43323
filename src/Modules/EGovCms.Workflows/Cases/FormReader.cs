using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Units;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Cases;

/// <summary>Looks at what was entered into the fields of a transition or a task.</summary>
internal sealed class FormReader(PartyChoices choices, ISettingsStore settings, TimeProvider time, IStringLocalizer<WorkflowsText> text)
{
    public const int CommentLength = 4000;
    private const int TextLength = 200;
    private const int LongTextLength = 4000;

    public static int MaxLength(WorkflowField field) =>
        field.MaxLength > 0 ? field.MaxLength : field.Kind is WorkflowFieldKind.LongText ? LongTextLength : TextLength;

    public async Task<FormAnswers> ReadAsync(
        IReadOnlyList<WorkflowField> fields, IReadOnlyDictionary<string, StringValues> values, WorkflowComment rule, string comment, CancellationToken cancellation)
    {
        var answers = new FormAnswers { Comment = rule is WorkflowComment.None ? "" : comment.Trim() };
        if (rule is WorkflowComment.Required && answers.Comment.Length == 0)
            answers.Errors.Add(new WorkflowError("Comment", text["Comment_Missing"]));
        if (answers.Comment.Length > CommentLength)
            answers.Errors.Add(new WorkflowError("Comment", text["Field_TooLong", text["Comment"], CommentLength]));
        foreach (var field in fields)
        {
            var entered = Entered(field, values.TryGetValue(field.Name, out var given) ? given : StringValues.Empty);
            if (entered.Count == 0)
            {
                if (field.Required)
                    answers.Errors.Add(new WorkflowError(field.Name, text["Field_Missing", Title(field)]));
                else
                    answers.Values[field.Name] = answers.Shown[field.Name] = null;
                continue;
            }

            await ReadAsync(field, entered, answers, cancellation);
        }

        return answers;
    }

    private static List<string> Entered(WorkflowField field, StringValues given)
    {
        var values = given.Select(value => (value ?? "").ReplaceLineEndings("\n").Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        // A box that is not ticked says no.
        if (field.Kind is WorkflowFieldKind.YesNo && values.Count == 0 && !field.Required)
            values.Add("false");
        return values;
    }

    private async Task ReadAsync(WorkflowField field, List<string> entered, FormAnswers answers, CancellationToken cancellation)
    {
        if (entered.Count > 1 && !(field.Multiple && field.Kind is WorkflowFieldKind.Choice or WorkflowFieldKind.User or WorkflowFieldKind.Unit))
        {
            answers.Errors.Add(new WorkflowError(field.Name, text["Field_OnlyOne", Title(field)]));
            return;
        }

        if (field.Kind is WorkflowFieldKind.User or WorkflowFieldKind.Unit)
        {
            await ReadPartiesAsync(field, entered, answers, cancellation);
            return;
        }

        if (await FaultAsync(field, entered, cancellation) is { } fault)
        {
            answers.Errors.Add(new WorkflowError(field.Name, fault));
            return;
        }

        Keep(field, answers, entered, entered);
    }

    private async Task<string?> FaultAsync(WorkflowField field, List<string> entered, CancellationToken cancellation)
    {
        switch (field.Kind)
        {
            case WorkflowFieldKind.Choice:
                return entered.All(value => field.Options.Any(option => option.Value == value)) ? null : text["Field_NoSuchChoice", Title(field)].Value;
            case WorkflowFieldKind.YesNo:
                return entered[0] is "true" or "false" ? null : text["Field_NoSuchChoice", Title(field)].Value;
            case WorkflowFieldKind.Date:
                if (!DateOnly.TryParseExact(entered[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    return text["Field_NoDate", Title(field)];
                var today = DateOnly.FromDateTime((await settings.GetAsync<SiteSettings>(cancellation)).ToSiteTime(time.GetUtcNow().UtcDateTime));
                return field.NotInPast && date < today ? text["Field_InPast", Title(field)].Value : null;
            default:
                if (entered[0].Length > MaxLength(field))
                    return text["Field_TooLong", Title(field), MaxLength(field)];
                return entered[0].Length < field.MinLength ? text["Field_TooShort", Title(field), field.MinLength].Value : null;
        }
    }

    private async Task ReadPartiesAsync(WorkflowField field, List<string> entered, FormAnswers answers, CancellationToken cancellation)
    {
        var offered = await choices.OfAsync(field.Kind, cancellation);
        var chosen = entered.Select(value => offered.FirstOrDefault(choice => choice.Value == value).Party).ToList();
        if (chosen.Exists(party => party is null))
        {
            answers.Errors.Add(new WorkflowError(field.Name, text["Field_NoSuchChoice", Title(field)]));
            return;
        }

        answers.Parties[field.Name] = chosen!;
        Keep(field, answers, entered, [.. chosen.Select(party => party!.Name)]);
    }

    private static void Keep(WorkflowField field, FormAnswers answers, List<string> values, List<string> shown)
    {
        answers.Values[field.Name] = Node(field, values);
        answers.Shown[field.Name] = Node(field, shown);
    }

    private static JsonNode Node(WorkflowField field, List<string> values) => field switch
    {
        { Kind: WorkflowFieldKind.YesNo } => values[0] == "true",
        { Multiple: true } => new JsonArray([.. values.Select(value => (JsonNode?)value)]),
        _ => values[0],
    };

    private static string Title(WorkflowField field) => field.Title.Shown() ?? field.Name;
}
