using EGovCms.NamedQueries.Abstractions;
using EGovCms.NamedQueries.Store;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Liquid;
using Fluid;
using Fluid.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.NamedQueries.Liquid;

/// <summary>The global name <c>Queries</c> and the filter <c>query</c>.</summary>
internal sealed partial class QueriesLiquid : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("query", "{% assign news = Queries.LatestNews | query: count: 5 %}", "Runs a query of the page 查询 by its name (`Queries.Name`, `Queries[\"Name\"]`) with named values for its parameters; gives items or rows. A query that cannot be run gives nothing, and the log tells why."),
    ];

    public void Configure(TemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Scope.SetValue("Queries", new QueriesValue());
        options.Filters.AddFilter("query", static async (input, arguments, context) =>
        {
            if (input.ToObjectValue() is not QueryName { Name: var name })
                return NilValue.Instance;
            var (services, cancellation) = (context.Services(), context.HttpContext()?.RequestAborted ?? default);
            var queries = services.GetRequiredService<Queries>();
            if (await queries.FindAsync(name, cancellation) is not { } query)
                return NilValue.Instance;
            // What it found changes with anything public.
            context.Dependencies().Add(PageTag.Content);
            try
            {
                var parameters = arguments.Names.ToDictionary(each => each, each => Plain(arguments[each]), StringComparer.OrdinalIgnoreCase);
                var result = await queries.RunAsync(query, parameters, cancellation);
                return new ArrayValue([.. (query.ReturnsItems ? result.Items.Cast<object>() : result.Rows).Select(each => FluidValue.Create(each, context.Options))]);
            }
            catch (QueryException wrong)
            {
                LogFailed(services.GetRequiredService<ILogger<QueriesLiquid>>(), query.Name, wrong.Message);
                return new ArrayValue([]);
            }
        });
    }

    private static object? Plain(FluidValue value) => value switch
    {
        NumberValue number when number.ToNumberValue() is var found => found == decimal.Truncate(found) ? (long)found : found,
        BooleanValue truth => truth.ToBooleanValue(),
        NilValue => null,
        _ => value.ToStringValue(),
    };

    [LoggerMessage(6301, LogLevel.Warning, "Query {Query} could not be run: {Reason}")]
    private static partial void LogFailed(ILogger logger, string query, string reason);
}
