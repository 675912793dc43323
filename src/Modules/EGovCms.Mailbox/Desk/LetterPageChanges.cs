using EGovCms.Data.Changes;
using EGovCms.Mailbox.Flow;
using EGovCms.Theming.Caching;

namespace EGovCms.Mailbox.Desk;

/// <summary>Letters that come and go on empty no page: the public sees those alone that were decided on.</summary>
internal sealed class LetterPageChanges : IPageChanges
{
    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        if (entry.Kind == LetterChanges.Published)
        {
            tags.Add("letters");
            tags.Add("letter:" + entry.Subject);
        }

        return entry.Kind is LetterChanges.Received or LetterChanges.Moved or LetterChanges.Published;
    }
}
