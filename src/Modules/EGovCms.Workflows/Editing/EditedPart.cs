using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>A kind of thing that a definition consists of, as the editor treats it: each by a form of its own. Names of what lies in a step are <c>step/name</c>.</summary>
internal abstract class EditedPart
{
    private static readonly EditedPart[] All = [new StatePart(), new StepPart(), new FieldPart(), new TaskPart(), new DeadlinePart()];

    /// <summary>The kind's word in addresses.</summary>
    public abstract string Word { get; }

    public static EditedPart? Find(string word) => Array.Find(All, part => string.Equals(part.Word, word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The part, or a new one when there is no name; null when there is none of the name.</summary>
    public abstract object? Open(WorkflowDefinition definition, string? name);

    /// <summary>The part as it was sent.</summary>
    public abstract object Read(WorkflowDefinition definition, string? name, EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text);

    /// <summary>The definition with the part in its place, or at the end.</summary>
    public abstract WorkflowDefinition Put(WorkflowDefinition definition, string? name, object part);

    public abstract WorkflowDefinition Remove(WorkflowDefinition definition, string name);

    public abstract WorkflowDefinition MoveUp(WorkflowDefinition definition, string name);

    public abstract IResult Page(PartModel model, int status = StatusCodes.Status200OK);

    /// <summary>The name that was sent, if it can be used; a part that has one keeps it, as cases and guards refer to it.</summary>
    protected static string NameOf(string? name, EditorForm form, IEnumerable<string> taken, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        if (name is { Length: > 0 })
            return name[(name.LastIndexOf('/') + 1)..];
        var sent = form.Text("Name");
        if (!Definitions.DefinitionCheck.IsName(sent) || sent is "Comment" or "Result")
            errors.Add("Name", text["Problem_Name", sent, WorkflowDefinition.NameLength]);
        else if (taken.Contains(sent, StringComparer.Ordinal))
            errors.Add("Name", text["Problem_Twice", sent]);
        return sent;
    }

    protected static Dictionary<string, string> TitleOf(EditorForm form, FormErrors errors, IStringLocalizer<WorkflowsText> text)
    {
        var title = form.Words("Title");
        if (title.Count == 0 || title.Values.Any(words => words.Length > EditorForm.TitleLength))
            errors.Add("Title.zh-CN", text["Edit_Title", EditorForm.TitleLength]);
        return title;
    }

    protected static IReadOnlyList<T> PutIn<T>(IReadOnlyList<T> list, Func<T, bool> same, T part) =>
        list.Any(same) ? [.. list.Select(each => same(each) ? part : each)] : [.. list, part];

    protected static IReadOnlyList<T> Up<T>(IReadOnlyList<T> list, Func<T, bool> same)
    {
        var moved = list.ToList();
        var index = moved.FindIndex(each => same(each));
        if (index > 0)
            (moved[index - 1], moved[index]) = (moved[index], moved[index - 1]);
        return moved;
    }
}
