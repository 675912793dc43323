using System.Globalization;
using System.Text.Encodings.Web;
using EGovCms.Theming.Shapes;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Values;

/// <summary>A shape that is made when a template first asks for it or for something in it.</summary>
public sealed class DeferredShape(Func<ValueTask<Shape>> make) : FluidValue
{
    private Shape? _made;

    /// <inheritdoc />
    public override FluidValues Type => FluidValues.Object;

    /// <summary>The shape that a value is, or null.</summary>
    internal static ValueTask<Shape?> FindAsync(FluidValue value) =>
        value is DeferredShape deferred ? new(deferred.GetAsync()!) : new(value.ToObjectValue() as Shape);

    /// <inheritdoc />
    public override async ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        (await GetAsync())[name] is { } value ? Create(value, context.Options) : NilValue.Instance;

    /// <inheritdoc />
    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    /// <inheritdoc />
    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => make.GetHashCode();

    /// <inheritdoc />
    public override bool ToBooleanValue() => true;

    /// <inheritdoc />
    public override decimal ToNumberValue() => 0;

    /// <inheritdoc />
    public override string ToStringValue() => "";

    /// <inheritdoc />
    public override object ToObjectValue() => this;

    /// <inheritdoc />
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    private async Task<Shape> GetAsync() => _made ??= await make();
}
