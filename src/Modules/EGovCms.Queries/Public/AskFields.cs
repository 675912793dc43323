using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Theming.Shapes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>The form's fields: each with an example of what its kind looks like, and the keyboard for it.</summary>
/// <param name="form">What was typed.</param>
/// <param name="errors">What is wrong with it.</param>
/// <param name="text">Words.</param>
internal sealed class AskFields(AskForm form, FormErrors errors, IStringLocalizer<QueriesText> text)
{
    public static string IdOf(string column) => "query-" + column;

    public List<Shape> Make(QuerySystem system) => [.. form.Way.Columns.Select((key, at) => Field(system.Column(key)!, at == form.Way.Columns.Count - 1))];

    private Shape Field(QueryColumn column, bool isLast)
    {
        var id = IdOf(column.Key);
        var error = errors[AskForm.NameOf(column.Key)];
        var hint = text["Hint_" + column.Type] is { ResourceNotFound: false } found ? found.Value : null;
        return new Shape("QueryField")
        {
            ["Id"] = id,
            ["Name"] = AskForm.NameOf(column.Key),
            ["Label"] = column.Label,
            // A password is typed again: it stands in no page.
            ["Value"] = column.Type is ColumnType.Secret ? "" : form.Values.GetValueOrDefault(column.Key, ""),
            ["Hint"] = hint,
            ["Error"] = error,
            ["Described"] = string.Join(' ', new[] { hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.OfType<string>()),
            ["More"] = Attributes(column).Append(("enterkeyhint", isLast ? "go" : "next")).Append(("maxlength", AskForm.LongestValue.ToString(CultureInfo.InvariantCulture)))
                .Select(attribute => KeyValuePair.Create(attribute.Item1, attribute.Item2)).ToList(),
        };
    }

    private static IEnumerable<(string, string)> Attributes(QueryColumn column) => column switch
    {
        { Type: ColumnType.Secret } => [("type", "password"), ("autocomplete", "off")],
        { Type: ColumnType.Phone } => [("type", "tel"), ("inputmode", "tel"), ("autocomplete", "tel")],
        { Type: ColumnType.Integer or ColumnType.Date or ColumnType.Month } => [("type", "text"), ("inputmode", "numeric"), ("autocomplete", "off")],
        { Type: ColumnType.Decimal or ColumnType.Money } => [("type", "text"), ("inputmode", "decimal"), ("autocomplete", "off")],
        // An identity card may end in X, so no keyboard of digits alone.
        { Type: ColumnType.IdCard or ColumnType.Code or ColumnType.Plate } => [("type", "text"), ("autocomplete", "off"), ("autocapitalize", "characters"), ("spellcheck", "false")],
        { Mask: ColumnMask.Name } => [("type", "text"), ("autocomplete", "name"), ("spellcheck", "false")],
        _ => [("type", "text"), ("autocomplete", "off"), ("spellcheck", "false")],
    };
}
