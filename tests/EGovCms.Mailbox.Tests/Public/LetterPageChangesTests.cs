using EGovCms.Data.Changes;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Public;

namespace EGovCms.Mailbox.Tests.Public;

public sealed class LetterPageChangesTests
{
    [Theory]
    [InlineData(LetterChanges.Received, new string[0])]
    [InlineData(LetterChanges.Moved, new[] { "letter:a" })]
    [InlineData(LetterChanges.Published, new[] { "letters", "letter:a" })]
    [InlineData(MailboxChanges.Changed, new[] { "mailboxes" })]
    public void Change_drops_only_the_pages_that_show_it(string kind, string[] expected)
    {
        var tags = new List<string>();

        Assert.True(new LetterPageChanges().TryGetTags(new ChangeEntry(1, kind, "a", default, null), tags));
        Assert.Equal(expected, tags);
    }

    [Fact]
    public void Change_of_another_kind_is_left_to_others() =>
        Assert.False(new LetterPageChanges().TryGetTags(new ChangeEntry(1, "content.published", "a", default, null), []));
}
