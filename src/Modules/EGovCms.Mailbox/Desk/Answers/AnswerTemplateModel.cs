using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Answers;

internal sealed class AnswerTemplateModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<AnswerTemplateRow>(row => row.ToTable("AnswerTemplates").HasKey(template => template.Id));
}
