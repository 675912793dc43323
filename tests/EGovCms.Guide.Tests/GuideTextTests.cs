using System.Xml.Linq;
using EGovCms.Guide.Tests.Walk;
using EGovCms.Testing;

namespace EGovCms.Guide.Tests;

public sealed class GuideTextTests
{
    [Fact]
    public void Block_after_a_path_fills_that_file_and_others_are_typed_in()
    {
        var blocks = GuideText.Read("# One\n\n`a/b.cs`\n\n```csharp\nclass B;\n```\n\nThen type `ls`:\n\n```sh\nls\n```\n\n```text\nb.cs\n```\n");

        Assert.Equal([("a/b.cs", "class B;\n"), (null, "ls\n"), (null, "b.cs\n")], blocks.Select(b => (b.File, b.Text)));
        Assert.Equal([false, true, false], blocks.Select(b => b.IsCommands));
        Assert.True(blocks[2].IsOutput);
        Assert.Equal(6, blocks[0].Line);
    }

    [Theory]
    [InlineData("`a.cs`\n\nWords.\n")]
    [InlineData("```sh\nls\n")]
    public void Path_without_its_block_and_block_without_end_are_refused(string text) => Assert.Throws<FormatException>(() => GuideText.Read(text));

    [Fact]
    public void Every_block_is_a_file_a_command_or_what_it_prints() =>
        Assert.DoesNotContain(GuideWalk.Guide, block => block is { File: null, IsCommands: false, IsOutput: false });

    [Fact]
    public void Every_printed_block_follows_commands() =>
        Assert.All(GuideWalk.Guide.Index().Where(b => b.Item.IsOutput), block => Assert.True(GuideWalk.Guide[block.Index - 1].IsCommands, $"line {block.Item.Line}"));

    [Fact]
    public void Template_uses_the_test_runner_that_the_repository_has_restored()
    {
        var central = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));
        var template = XDocument.Load(Path.Combine(Repository.Root, "templates", "egov-module", "tests", "Egov.NewModule.Tests.csproj"));

        Assert.Equal(Version(central, "PackageVersion"), Version(template, "PackageReference"));
    }

    private static string? Version(XDocument project, string element) =>
        project.Descendants(element).Single(e => (string?)e.Attribute("Include") == "xunit.v3").Attribute("Version")?.Value;
}
