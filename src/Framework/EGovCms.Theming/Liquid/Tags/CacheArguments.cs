using System.Globalization;
using EGovCms.Theming.Caching;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary>The arguments of a <c>cache</c> block, by the names that Orchard Core gives them.</summary>
internal sealed record CacheArguments
{
    private static readonly char[] Separators = [',', ' '];
    private static readonly string[] Known = ["cache_id", "id", "vary_by", "contexts", "dependencies", "tags", "expires_on", "expires_after", "expires_sliding"];

    public required string Id { get; init; }

    public required IReadOnlyList<string> VaryBy { get; init; }

    public required IReadOnlyList<string> DependsOn { get; init; }

    public DateTimeOffset? ExpiresOn { get; init; }

    public TimeSpan? ExpiresAfter { get; init; }

    public TimeSpan? ExpiresSliding { get; init; }

    /// <exception cref="ArgumentException">Something is missing, unknown or no duration.</exception>
    public static CacheArguments Read(FilterArguments arguments)
    {
        var id = First(arguments.At(0), arguments["cache_id"], arguments["id"]).ToStringValue();
        if (id.Length == 0)
            throw new ArgumentException("The block 'cache' needs a name: {% cache \"latest-news\", dependencies: \"contenttype:Article\" %}.");
        if (arguments.Names.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new ArgumentException($"The block 'cache' knows no argument '{unknown}'. It knows {string.Join(", ", Known)}.");
        return new()
        {
            Id = id,
            VaryBy = List(First(arguments["vary_by"], arguments["contexts"])),
            DependsOn = Dependencies(First(arguments["dependencies"], arguments["tags"])),
            ExpiresOn = arguments["expires_on"].IsNil() ? null : Instant(arguments["expires_on"], "expires_on"),
            ExpiresAfter = arguments["expires_after"].IsNil() ? null : Duration(arguments["expires_after"], "expires_after"),
            ExpiresSliding = arguments["expires_sliding"].IsNil() ? null : Duration(arguments["expires_sliding"], "expires_sliding"),
        };
    }

    /// <summary>
    /// Tags as templates write them. What an alias leads to is known to nobody here, so one means any public content; so does a name that is
    /// no tag.
    /// </summary>
    public static IReadOnlyList<string> Dependencies(FluidValue value) => [.. List(value).Select(Tag).Distinct()];

    public static TimeSpan Duration(FluidValue value, string name) =>
        TimeSpan.TryParse(value.ToStringValue(), CultureInfo.InvariantCulture, out var duration) && duration > TimeSpan.Zero
            ? duration
            : throw new ArgumentException($"'{value.ToStringValue()}' is no duration for {name}: write hours:minutes:seconds, \"0:05:00\".");

    public static DateTimeOffset Instant(FluidValue value, string name) =>
        value is DateTimeValue time ? (DateTimeOffset)time.ToObjectValue()
            : DateTimeOffset.TryParse(value.ToStringValue(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant
            : throw new ArgumentException($"'{value.ToStringValue()}' is no time for {name}: write \"2027-01-01T00:00:00Z\".");

    private static string Tag(string text) =>
        text.StartsWith("contentitemid:", StringComparison.OrdinalIgnoreCase) ? PageTag.Item(text["contentitemid:".Length..])
        : text.StartsWith("contenttype:", StringComparison.OrdinalIgnoreCase) ? PageTag.Type(text["contenttype:".Length..])
        : text.StartsWith("term:", StringComparison.OrdinalIgnoreCase) ? PageTag.Term(text["term:".Length..])
        : text.Equals(PageTag.Platform, StringComparison.OrdinalIgnoreCase) ? PageTag.Platform
        : PageTag.Content;

    private static string[] List(FluidValue value) =>
        value is ArrayValue array
            ? [.. array.Values.Select(each => each.ToStringValue()).Where(text => text.Length > 0)]
            : value.ToStringValue().Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static FluidValue First(params ReadOnlySpan<FluidValue> values)
    {
        foreach (var value in values)
        {
            if (!value.IsNil())
                return value;
        }

        return NilValue.Instance;
    }
}
