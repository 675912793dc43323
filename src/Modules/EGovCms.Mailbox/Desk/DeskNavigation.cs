using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Boxes.Admin;
using EGovCms.Mailbox.Desk.Answers;
using EGovCms.Tenancy.Security;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Desk;

internal sealed class DeskNavigation(IStringLocalizer<MailboxText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu
        .Add(Entry("Desk_Inbox", "~/Admin/Letters", "mails", MailboxPermissions.Handle, 10))
        .Add(Entry("Desk_Templates", AnswerEndpoints.Address, "file-text", MailboxPermissions.Manage, 30))
        .Add(Entry("Desk_Boxes", BoxEndpoints.Address, "mail", MailboxPermissions.Manage, 40));

    private NavigationEntry Entry(string words, string href, string icon, Permission permission, int order) =>
        new() { Group = NavigationGroups.Interaction, Text = text[words], Href = href, Icon = icon, Permission = permission, Order = order };
}
