using EGovCms.Templates.Editing;

namespace EGovCms.Templates.Tests.Editing;

public sealed class TemplateNameTests
{
    [Theory]
    [InlineData(" Content__Article ", "Content-Article")]
    [InlineData("Content-Article.Summary", "Content-Article.Summary")]
    [InlineData("栏目", "栏目")]
    [InlineData("../Layout", null)]
    [InlineData("a/b", null)]
    [InlineData("1a", null)]
    [InlineData("a b", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Name_is_taken_in_file_form(string? name, string? expected) => Assert.Equal(expected, TemplateName.Normalize(name));
}
