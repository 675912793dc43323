using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Values;

/// <summary>A <see cref="JsonObject"/> in place.</summary>
internal sealed class JsonObjectValue(JsonObject json) : JsonValueBase
{
    protected override FluidValue Member(string name)
    {
        if (json.TryGetPropertyValue(name, out var node))
            return JsonValueConverter.FromNode(node);
        return name == "size" ? NumberValue.Create(json.Count) : NilValue.Instance;
    }

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        json.Select(property => Pair(property.Key, JsonValueConverter.FromNode(property.Value)));

    public override bool Contains(FluidValue value) => json.ContainsKey(value.ToStringValue());

    public override object ToObjectValue() => json;

    public override string ToStringValue() => json.ToJsonString();
}
