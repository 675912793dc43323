using EGovCms.NamedQueries.Abstractions;
using Fluid;
using Fluid.Values;

namespace EGovCms.NamedQueries.Store;

/// <summary>
/// The Liquid in a query: a small engine with nothing of a page in it, where a query's parameters are its variables. What it makes is
/// no HTML, so nothing is encoded; the source reads it with the same eyes as a query without Liquid.
/// </summary>
internal static class QueryTemplates
{
    private const int MaxSteps = 10_000;
    private static readonly FluidParser Parser = new();
    private static readonly TemplateOptions Options = new() { MaxSteps = MaxSteps };

    /// <exception cref="QueryException">It is not Liquid, or does not come to an end.</exception>
    public static async ValueTask<string> RenderAsync(string template, IReadOnlyDictionary<string, object?> parameters)
    {
        if (!template.Contains("{{", StringComparison.Ordinal) && !template.Contains("{%", StringComparison.Ordinal))
            return template;
        if (!Parser.TryParse(template, out var parsed, out var error))
            throw new QueryException($"The Liquid in the query cannot be read: {error}");
        var context = new TemplateContext(Options);
        foreach (var (name, value) in parameters)
            context.SetValue(name, FluidValue.Create(value, Options));
        try
        {
            return await parsed.RenderAsync(context, NullEncoder.Default);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new QueryException($"The Liquid in the query cannot be rendered: {fault.Message}", fault);
        }
    }
}
