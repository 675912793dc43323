namespace EGovCms.Admin.Abstractions;

/// <summary>Ids that tie labels, headings and descriptions to elements within one page.</summary>
public static class ElementId
{
    /// <summary>An id that no other element of the page has.</summary>
    public static string New() => "e-" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>The id of the control of a form's field, to which the error summary leads.</summary>
    public static string ForField(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return "f-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
    }
}
