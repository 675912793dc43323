using EGovCms.Data.Changes;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Flow;
using EGovCms.Theming.Caching;

namespace EGovCms.Mailbox.Public;

/// <summary>What happens to letters drops kept pages only where the public sees it: letters come and move all day.</summary>
internal sealed class LetterPageChanges : IPageChanges
{
    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        switch (entry.Kind)
        {
            case LetterChanges.Published:
                tags.Add(LetterTag.All);
                tags.Add(LetterTag.Of(entry.Subject));
                return true;
            case LetterChanges.Received:
            case LetterChanges.Added:
                return true;
            case LetterChanges.Moved:
                // There is such a page only when the letter is published: it was rated, or taken up again.
                tags.Add(LetterTag.Of(entry.Subject));
                return true;
            case MailboxChanges.Changed:
                tags.Add(LetterTag.Mailboxes);
                return true;
            default:
                return false;
        }
    }
}
