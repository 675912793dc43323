namespace EGovCms.Theming.Templates;

/// <summary>A template that cannot be parsed or rendered.</summary>
/// <param name="template">Its name, e.g. <c>Content-Article</c>.</param>
/// <param name="origin">Where it comes from: the tenant, a theme or a module.</param>
/// <param name="line">1-based, 0 when not known.</param>
/// <param name="reason">What is wrong.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class TemplateException(string template, string origin, int line, string reason, Exception? inner = null)
    : Exception($"Template '{template}' ({origin}), line {line}: {reason}", inner)
{
    public string Template { get; } = template;

    public string Origin { get; } = origin;

    public int Line { get; } = line;

    public string Reason { get; } = reason;
}
