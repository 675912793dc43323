using EGovCms.Admin.Abstractions;
using EGovCms.Theming.Shapes;

namespace EGovCms.Mailbox.Pages;

/// <summary>Makes the shapes of a form's fields: <c>LetterField.liquid</c> shows them.</summary>
/// <param name="prefix">Before each id, so that several forms can stand on a page.</param>
/// <param name="errors">What is wrong with what was typed.</param>
internal sealed class FormFields(string prefix, FormErrors errors)
{
    public string Id(string name) => $"{prefix}-{name}";

    /// <param name="name">The control's name.</param>
    /// <param name="label">What stands above it.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="hint">What to type, or null.</param>
    /// <param name="attributes">Further attributes of the control, by their names; null for those that are left out.</param>
    public Shape Field(string name, string label, string value, string? hint, params (string Name, string? Value)[] attributes)
    {
        var error = errors[name];
        string?[] described = [hint is null ? null : Id(name) + "-hint", error is null ? null : Id(name) + "-error"];
        return new Shape("LetterField")
        {
            ["Id"] = Id(name),
            ["Name"] = name,
            ["Label"] = label,
            ["Value"] = value,
            ["Hint"] = hint,
            ["Error"] = error,
            ["Described"] = string.Join(' ', described.Where(id => id is not null)),
            ["More"] = attributes.Where(attribute => attribute.Value is not null).Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value!)).ToList(),
        };
    }

    /// <summary>The summary above the form, which takes the focus; null when nothing is wrong.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="targets">Ids of controls that are not named as their fields are.</param>
    public Shape? Summary(string title, IReadOnlyDictionary<string, string>? targets = null) => errors.IsEmpty ? null : new Shape("LetterErrors")
    {
        ["Title"] = title,
        ["Errors"] = errors.All.Select(error => new Shape("LetterError")
        {
            ["Target"] = error.Field.Length == 0 ? null : targets?.GetValueOrDefault(error.Field) ?? Id(error.Field),
            ["Message"] = error.Message,
        }).ToList(),
    };
}
