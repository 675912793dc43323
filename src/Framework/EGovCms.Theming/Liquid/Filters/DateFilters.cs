using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>local</c>, and <c>date</c> in the site's time zone.</summary>
internal sealed class DateFilters : ILiquidExtension
{
    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("local", (input, _, context) => Local(input, context));
        if (!options.Filters.TryGetValue("date", out var date))
            return;
        // A citizen in Liupanshui must never read the day that it is in Greenwich.
        options.Filters.AddFilter("date", (input, arguments, context) => input.IsNil() ? NilValue.Instance : date(Local(input, context), arguments, context));
    }

    private static FluidValue Local(FluidValue input, TemplateContext context) => input switch
    {
        DateTimeValue value => Local((DateTimeOffset)value.ToObjectValue(), context),
        StringValue text when text.ToStringValue() is "now" or "today" => Local(context.Now(), context),
        StringValue text when IsInstant(text.ToStringValue(), out var instant) => Local(instant, context),
        _ => input,
    };

    private static DateTimeValue Local(DateTimeOffset instant, TemplateContext context) => new(TimeZoneInfo.ConvertTime(instant, context.TimeZone));

    /// <summary>A text with an offset, as JSON holds instants. One without is the site's own time already.</summary>
    private static bool IsInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        return (text.EndsWith('Z') || text.Contains('+', StringComparison.Ordinal))
            && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out instant);
    }
}
