using System.Text.RegularExpressions;

namespace EGovCms.Mailbox.Boxes;

/// <summary>What mailboxes are named by in addresses.</summary>
internal static partial class MailboxKey
{
    public static bool IsValid(string key) => Pattern().IsMatch(key);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Pattern();
}
