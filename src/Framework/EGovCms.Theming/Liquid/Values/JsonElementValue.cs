using System.Text.Json;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Values;

/// <summary>A JSON object read as a <see cref="JsonElement"/>, in place.</summary>
internal sealed class JsonElementValue(JsonElement json) : JsonValueBase
{
    protected override FluidValue Member(string name) =>
        json.TryGetProperty(name, out var value) ? JsonValueConverter.FromElement(value) : NilValue.Instance;

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        json.EnumerateObject().Select(property => Pair(property.Name, JsonValueConverter.FromElement(property.Value)));

    public override bool Contains(FluidValue value) => json.TryGetProperty(value.ToStringValue(), out _);

    public override object ToObjectValue() => json;

    public override string ToStringValue() => json.GetRawText();
}
