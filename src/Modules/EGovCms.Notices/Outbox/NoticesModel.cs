using EGovCms.Data;
using EGovCms.Notices.Channels.InSite;
using EGovCms.Notices.Templates;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Notices.Outbox;

internal sealed class NoticesModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<NoticeRow>(row => row.ToTable("NoticeOutbox").HasKey(n => n.Id));
        builder.Entity<NoticeKeyRow>(row => row.ToTable("NoticeKeys").HasKey(n => n.Key));
        builder.Entity<InboxRow>(row => row.ToTable("NoticeInbox").HasKey(n => n.NoticeId));
        builder.Entity<TemplateRow>(row => row.ToTable("NoticeTemplates").HasKey(n => new { n.Name, n.Part, n.Culture }));
    }
}
