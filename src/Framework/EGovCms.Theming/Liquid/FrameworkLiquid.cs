using EGovCms.Theming.Liquid.Values;
using Fluid;

namespace EGovCms.Theming.Liquid;

/// <summary>The members and values that the framework itself brings.</summary>
internal sealed class FrameworkLiquid : ILiquidExtension
{
    public void Configure(TemplateOptions options)
    {
        options.ValueConverters.Add(value => JsonValueConverter.Convert(value)!);
        GlobalMembers.Register(options);
        ContentMembers.Register(options);
    }
}
