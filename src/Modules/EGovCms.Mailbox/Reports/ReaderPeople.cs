using EGovCms.Accounts.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Reports;

/// <summary>Who the readers are, and who could become one. Scoped.</summary>
internal sealed class ReaderPeople(ReportReaders readers, ITenantMembers members, IUserContacts contacts, IStringLocalizer<MailboxText> text)
{
    public async Task<(IReadOnlyList<TenantMember> Readers, IReadOnlyList<TenantMember> Others)> ListAsync(CancellationToken cancellation)
    {
        var all = await members.ListAsync(cancellation);
        var reading = new List<TenantMember>();
        foreach (var id in (await readers.ListAsync(cancellation)).Select(row => row.UserId))
            reading.Add(all.FirstOrDefault(member => member.UserId == id) ?? await OutsideAsync(id, cancellation));
        return (reading, [.. all.Where(member => reading.All(reader => reader.UserId != member.UserId))]);
    }

    /// <summary>Whoever made the key may be an administrator from above, without a role in the tenant; or gone.</summary>
    private async Task<TenantMember> OutsideAsync(string id, CancellationToken cancellation) =>
        new(id, "", await contacts.FindAsync(id, cancellation) is { } contact ? contact.DisplayName is { Length: > 0 } name ? name : text["Report_ReaderOutside"] : text["Report_ReaderGone"]);
}
