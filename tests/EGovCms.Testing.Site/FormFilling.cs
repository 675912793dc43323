using AngleSharp.Html.Dom;

namespace EGovCms.Testing.Site;

/// <summary>Puts values into a form's fields as a user does.</summary>
internal static class FormFilling
{
    public static void Set(IHtmlFormElement form, string name, string value)
    {
        var fields = form.Elements.Where(e => e.GetAttribute("name") == name && e.GetAttribute("type") != "hidden").ToList();
        switch (fields)
        {
            case [IHtmlTextAreaElement area, ..]:
                area.Value = value;
                break;
            case [IHtmlSelectElement select, ..]:
                if (select.Options.All(o => o.Value != value))
                    throw new InvalidOperationException($"'{name}' offers no '{value}' but: {string.Join(", ", select.Options.Select(o => o.Value))}");
                select.Value = value;
                break;
            case [IHtmlInputElement { Type: "checkbox" or "radio" }, ..]:
                Choose([.. fields.Cast<IHtmlInputElement>()], name, value);
                break;
            case [IHtmlInputElement input, ..]:
                input.Value = value;
                break;
            default:
                throw new InvalidOperationException($"The form has no field '{name}' but: {string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Distinct())}");
        }
    }

    private static void Choose(IReadOnlyList<IHtmlInputElement> choices, string name, string value)
    {
        var choice = choices.FirstOrDefault(c => c.Value == value)
            ?? throw new InvalidOperationException($"'{name}' offers no '{value}' but: {string.Join(", ", choices.Select(c => c.Value))}");
        choice.IsChecked = true;
    }
}
