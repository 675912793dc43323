using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid;

/// <summary>The names that every template knows (<c>Site</c>, <c>Request</c> …), each made when a template first asks for it.</summary>
internal sealed class GlobalsValue(RenderSession session) : FluidValue
{
    private readonly Dictionary<string, FluidValue> _made = new(StringComparer.Ordinal);

    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        if (_made.TryGetValue(name, out var value))
            return value;
        return _made[name] = session.Engine.Globals.TryGetValue(name, out var make) && make(session) is { } made
            ? Create(made, context.Options)
            : UndefinedValue.Instance;
    }

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => "";

    public override object ToObjectValue() => session;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
