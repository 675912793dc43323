using System.Globalization;
using EGovCms.Workflows.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Workflows.Editing;

/// <summary>A form of the editor as it was sent.</summary>
internal sealed class EditorForm(IFormCollection form)
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 100;

    /// <summary>The languages in which the editor asks for words; others that a document has are kept by it.</summary>
    public static readonly IReadOnlyList<string> Languages = ["zh-CN", "en"];

    public int Revision => Number("Revision");

    public string Text(string name) => form[name].ToString().Trim();

    public bool Is(string name) => form[name].Contains("true");

    public int Number(string name) => int.TryParse(form[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public IReadOnlyList<string> Several(string name) => [.. form[name].Select(value => (value ?? "").Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];

    public Dictionary<string, string> Words(string name) =>
        Languages.Select(language => (language, Text($"{name}.{language}"))).Where(pair => pair.Item2.Length > 0).ToDictionary(pair => pair.language, pair => pair.Item2, StringComparer.Ordinal);

    public T Choice<T>(string name)
        where T : struct, Enum => Enum.TryParse<T>(form[name], out var value) && Enum.IsDefined(value) ? value : default;

    public WorkflowAccess Access(string name) => new()
    {
        Participants = Several(name + ".Participants"),
        Roles = Lines(name + ".Roles"),
        Permissions = Several(name + ".Permissions"),
        Units = Several(name + ".Units"),
    };

    public WorkflowTerm Term(string name) => new() { Days = Number(name + ".Days"), Kind = Choice<WorkflowDays>(name + ".Kind"), WarnDays = Number(name + ".WarnDays") };

    /// <summary>Values separated by commas of either kind, or by lines.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        [.. form[name].ToString().Split([',', '，', '、', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>Choices, one a line: <c>value = title</c>, or the title alone.</summary>
    public IReadOnlyList<WorkflowOption> Options(string name, IReadOnlyList<WorkflowOption> before)
    {
        var options = new List<WorkflowOption>();
        foreach (var line in form[name].ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var known = before.FirstOrDefault(option => option.Value == parts[0]);
            var title = new Dictionary<string, string>(known?.Title ?? new Dictionary<string, string>()) { [CultureInfo.CurrentUICulture.Name == "en" ? "en" : "zh-CN"] = parts[^1] };
            options.Add(new WorkflowOption { Value = parts[0], Title = title });
        }

        return options;
    }
}
