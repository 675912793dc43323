using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Filters;

/// <summary><c>local</c>, and <c>date</c> and <c>format_date</c> in the site's time zone.</summary>
internal sealed class DateFilters : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Filter("date", "{{ Model.ContentItem.PublishedUtc | date: \"%Y-%m-%d\" }}", "Liquid's own, but in the site's time zone."),
        LiquidEntry.Filter("format_date", "{{ Model.ContentItem.PublishedUtc | format_date: \"yyyy-MM-dd\" }}", "Like `date`, with formats of .NET."),
        LiquidEntry.Filter("local", "{{ \"now\" | local | date: \"%H:%M\" }}", "The instant in the site's time zone. A page that asks for the time is kept for a minute at most."),
        LiquidEntry.Filter("utc", "{{ \"2027-01-01 08:00\" | utc }}", "The instant in UTC; a text without a zone is the site's own time."),
    ];

    public void Configure(TemplateOptions options)
    {
        options.Filters.AddFilter("local", (input, _, context) => Local(input, context));
        options.Filters.AddFilter("utc", (input, _, context) => Utc(input, context));
        // A citizen in Liupanshui must never read the day that it is in Greenwich.
        foreach (var name in (string[])["date", "format_date"])
        {
            if (options.Filters.TryGetValue(name, out var date))
                options.Filters.AddFilter(name, (input, arguments, context) => input.IsNil() ? NilValue.Instance : Date(date, Local(input, context), arguments, context));
        }
    }

    /// <summary>
    /// Liquid's own filter asks for the time whatever it is given, and who asks shows it: a page with any date on it would be kept for a
    /// minute. "now" has become an instant before.
    /// </summary>
    private static ValueTask<FluidValue> Date(FilterDelegate date, FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var now = context.Now;
        context.Now = static () => default;
        try
        {
            return date(input, arguments, context);
        }
        finally
        {
            context.Now = now;
        }
    }

    private static FluidValue Local(FluidValue input, TemplateContext context) => input switch
    {
        DateTimeValue value => Local((DateTimeOffset)value.ToObjectValue(), context),
        StringValue text when text.ToStringValue() is "now" or "today" => Local(context.Now(), context),
        StringValue text when IsInstant(text.ToStringValue(), out var instant) => Local(instant, context),
        _ => input,
    };

    /// <summary>A time without a zone is the site's own.</summary>
    private static FluidValue Utc(FluidValue input, TemplateContext context)
    {
        switch (input)
        {
            case DateTimeValue value:
                return new DateTimeValue(((DateTimeOffset)value.ToObjectValue()).ToUniversalTime());
            case StringValue text when text.ToStringValue() is "now" or "today":
                return new DateTimeValue(context.Now().ToUniversalTime());
            case StringValue text when IsInstant(text.ToStringValue(), out var instant):
                return new DateTimeValue(instant.ToUniversalTime());
            case StringValue text when DateTime.TryParse(text.ToStringValue(), System.Globalization.CultureInfo.InvariantCulture, out var local):
                return new DateTimeValue(new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), context.TimeZone), TimeSpan.Zero));
            default:
                return input;
        }
    }

    private static DateTimeValue Local(DateTimeOffset instant, TemplateContext context) => new(TimeZoneInfo.ConvertTime(instant, context.TimeZone));

    /// <summary>A text with an offset, as JSON holds instants. One without is the site's own time already.</summary>
    private static bool IsInstant(string text, out DateTimeOffset instant)
    {
        instant = default;
        return (text.EndsWith('Z') || text.Contains('+', StringComparison.Ordinal))
            && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out instant);
    }
}
