using EGovCms.Theming.Liquid;
using Fluid;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>The filter <c>hold</c>: the template stops there until it is let go on.</summary>
internal sealed class HoldFilter : ILiquidExtension
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _held;

    /// <summary>How many have come to it.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Lets all go on, from now on.</summary>
    public void LetGo() => _go.SetResult();

    public IEnumerable<LiquidEntry> Describe() => [];

    public void Configure(TemplateOptions options) => options.Filters.AddFilter("hold", async (input, _, _) =>
    {
        Interlocked.Increment(ref _held);
        await _go.Task;
        return input;
    });

    public void Configure(FluidParser parser)
    {
    }
}
