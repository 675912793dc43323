using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Values;

/// <summary>What the two kinds of JSON object have in common as Liquid values.</summary>
internal abstract class JsonValueBase : FluidValue
{
    public override FluidValues Type => FluidValues.Dictionary;

    protected abstract FluidValue Member(string name);

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => Member(name);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => Member(index.ToStringValue());

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other) || (other is JsonValueBase json && Equals(ToObjectValue(), json.ToObjectValue()));

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => ToObjectValue().GetHashCode();

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, ToStringValue());
        return default;
    }

    protected static ArrayValue Pair(string key, FluidValue value) => new([StringValue.Create(key), value]);
}
