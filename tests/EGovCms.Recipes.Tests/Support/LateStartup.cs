using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Tests.Support;

/// <summary>A feature that brings a step of its own.</summary>
public sealed class LateStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddRecipeStep<LateStep>();
}

internal sealed class LateStep : IRecipeStep
{
    public string Name => "late";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation) => Task.CompletedTask;
}
