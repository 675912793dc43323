using System.Reflection;
using EGovCms.Admin.Abstractions;
using Microsoft.AspNetCore.Components;

namespace EGovCms.Architecture.Tests;

/// <summary>The components of a page share one database context, which serves one of them at a time.</summary>
public sealed class ComponentTests
{
    private static readonly string[] Unguarded = ["OnInitializedAsync", "OnParametersSetAsync", "SetParametersAsync"];

    private static IEnumerable<Type> Components => AssemblyReferences.Own
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => type.IsSubclassOf(typeof(ComponentBase)));

    [Fact]
    public void Components_of_many_kinds_are_looked_at() =>
        Assert.True(Components.Count(type => type.IsSubclassOf(typeof(LoadingComponent))) >= 15);

    [Fact]
    public void Component_that_reads_takes_its_turn()
    {
        var own = Components.Where(type => type != typeof(LoadingComponent))
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => Unguarded.Contains(method.Name));

        // They derive from LoadingComponent and override LoadAsync instead.
        Assert.Empty(own.Select(method => $"{method.DeclaringType!.FullName}.{method.Name}"));
    }
}
