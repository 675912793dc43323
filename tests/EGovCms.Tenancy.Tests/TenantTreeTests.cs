namespace EGovCms.Tenancy.Tests;

public sealed class TenantTreeTests
{
    private static readonly TenantTree City = new(
    [
        Tenant("Default"), Tenant("zf"), Tenant("rd"), Tenant("edu", "zf"), Tenant("school", "edu"), Tenant("lost", "gone"),
    ]);

    [Fact]
    public void Ancestors_come_nearest_first_and_end_with_the_default_tenant() =>
        Assert.Equal(["edu", "zf", "Default"], City.AncestorsOf("school").Select(t => t.Name));

    [Fact]
    public void Descendants_come_each_before_those_below_it_with_their_depth() =>
        Assert.Equal([("lost", 1), ("rd", 1), ("zf", 1), ("edu", 2), ("school", 3)], City.DescendantsOf("Default").Select(d => (d.Tenant.Name, d.Depth)));

    [Theory]
    [InlineData("school", "zf", true)]
    [InlineData("SCHOOL", "ZF", true)]
    [InlineData("edu", "rd", false)]
    [InlineData("zf", "edu", false)]
    [InlineData("zf", "zf", false)]
    [InlineData("nobody", "Default", false)]
    public void IsBelow_tells_descendants_from_siblings_and_ancestors(string name, string ancestor, bool expected) =>
        Assert.Equal(expected, City.IsBelow(name, ancestor));

    [Fact]
    public void Circle_written_by_hand_ends_and_stands_below_the_default_tenant()
    {
        var tree = new TenantTree([Tenant("Default"), Tenant("a", "b"), Tenant("b", "a")]);

        Assert.Equal(["b", "Default"], tree.AncestorsOf("a").Select(t => t.Name));
        Assert.Equal(["b"], tree.DescendantsOf("a").Select(d => d.Tenant.Name));
    }

    private static ShellSettings Tenant(string name, string? parent = null) => new() { Name = name, Parent = parent };
}
