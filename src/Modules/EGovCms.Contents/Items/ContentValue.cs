using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace EGovCms.Contents.Items;

/// <summary>The global name <c>Content</c> in templates: <c>Content.Alias["footer"]</c>.</summary>
/// <param name="kind">What items are found by; empty for the name itself.</param>
internal sealed class ContentValue(string kind = "") : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        kind.Length == 0 ? new(new ContentValue(name)) : ItemLiquid.FindAsync(kind, name, context);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override bool Equals(FluidValue? other) => other is ContentValue value && value.ToStringValue() == kind;

    public override bool Equals(object? obj) => obj is FluidValue value && Equals(value);

    public override int GetHashCode() => kind.GetHashCode(StringComparison.Ordinal);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => kind;

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
