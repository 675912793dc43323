using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using EGovCms.Modules;
using EGovCms.Theming.Liquid.Parsing;
using EGovCms.Theming.Templates;
using Fluid;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGovCms.Theming.Liquid;

/// <summary>Parser and options with all extensions of a blueprint, made once for it.</summary>
internal sealed partial class LiquidEngine
{
    private readonly LiquidParser _parser = new();
    private readonly Dictionary<string, ShapeFiller> _fillers = new(StringComparer.OrdinalIgnoreCase);

    public LiquidEngine(IEnumerable<ILiquidExtension> extensions, LiquidOptions limits, ILogger? logger = null)
    {
        Limits = limits;
        // The session counts for the whole page and tells clearly what went wrong; Fluid's own counters stand behind it for
        // loops without a statement inside.
        Options = new TemplateOptions
        {
            MaxSteps = limits.MaxSteps * 4,
            MaxRecursion = limits.MaxDepth * 8,
            CultureInfo = CultureInfo.InvariantCulture,
            MemberAccessStrategy = new AllowedMembers(logger ?? NullLogger.Instance),
            Assigned = (_, value, _) => new(StringLimit.Check(value, limits.MaxOutputBytes)),
        };
        foreach (var extension in extensions)
        {
            extension.Configure(Options);
            extension.Configure(_parser);
            foreach (var filler in extension.Fillers)
                _fillers[filler.Type] = filler;
        }

        StringLimit.Guard(Options, limits.MaxOutputBytes);
    }

    public IReadOnlyDictionary<string, Func<RenderSession, object?>> Globals { get; } = Liquid.Globals.All;

    public IEnumerable<string> TagNames => _parser.RegisteredTags.Keys;

    public IEnumerable<string> FilterNames => Options.Filters.Select(filter => filter.Key);

    /// <summary>How shapes of the type are filled, or null.</summary>
    public ShapeFiller? FillerOf(string type) => _fillers.GetValueOrDefault(type);

    public LiquidOptions Limits { get; }

    public TemplateOptions Options { get; }

    /// <summary>Chinese stays as it is; what is special in HTML is encoded.</summary>
    public HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <exception cref="TemplateException">The text is not Liquid.</exception>
    public Template Parse(string name, string origin, ModuleInfo? module, string text)
    {
        if (!_parser.TryParse(text, out var parsed, out var error))
            throw Fault(name, origin, error);
        return new Template(name, origin, module, new PositionRewriter(Options).VisitTemplate(parsed));
    }

    private static TemplateException Fault(string name, string origin, string error)
    {
        var message = error.Split('\n')[0].TrimEnd();
        var place = Place().Match(message);
        return place.Success
            ? new TemplateException(name, origin, int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture), message[..place.Index].TrimEnd())
            : new TemplateException(name, origin, 0, message);
    }

    [GeneratedRegex(@"at \((\d+):(\d+)\)$")]
    private static partial Regex Place();
}
