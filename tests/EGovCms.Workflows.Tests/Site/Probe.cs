using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using FluentMigrator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Tests.Site;

/// <summary>Takes part in cases as a module would: notes each event in a table of its own; refuses and fails where the case's title asks for it.</summary>
internal sealed class Probe(TenantDb db) : IWorkflowHandler
{
    public static void Register(IServiceCollection services) => services.AddEntityModel<ProbeModel>().AddMigration<CreateProbes>()
        .AddWorkflowHandler<Probe>().AddWorkflowGuard<SubjectGuard>().AddWorkflowSubjects<ProbeSubjects>();

    public async Task HandleAsync(WorkflowEvent happened, CancellationToken cancellation)
    {
        db.Add(new ProbeRow
        {
            CaseId = happened.Case.Id,
            Said = string.Join(' ', new[] { happened.Kind.ToString(), happened.Transition, happened.To, happened.Task?.Name, happened.Deadline?.Name }.Where(word => !string.IsNullOrEmpty(word))),
        });
        await db.SaveChangesAsync(cancellation);
        if (happened is { Transition: "dispatch", Case.Subject.Id: "fails" })
            throw new InvalidOperationException("The probe was asked to fail.");
        if (happened is { Transition: "dispatch", Case.Subject.Id: "refused" })
            happened.Refuse("来信正在合并，请稍后再办。");
    }
}

internal sealed class ProbeRow
{
    public int Id { get; init; }

    public required string CaseId { get; init; }

    public required string Said { get; init; }
}

internal sealed class ProbeModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<ProbeRow>(row => row.ToTable("Probes").HasKey(probe => probe.Id));
}

[Migration(20991231000000)]
internal sealed class CreateProbes : AutoReversingMigration
{
    public override void Up() => Create.Table("Probes")
        .WithColumn("Id").AsInt32().PrimaryKey().Identity()
        .WithColumn("CaseId").AsString(32).NotNullable()
        .WithColumn("Said").AsString(200).NotNullable();
}

internal sealed class SubjectGuard : IWorkflowGuard
{
    public string Name => "subject-open";

    public string Title => "来信未封存";

    public ValueTask<string?> CheckAsync(WorkflowCase subject, CancellationToken cancellation) => new(subject.Subject.Id == "sealed" ? "来信已封存。" : null);
}

internal sealed class ProbeSubjects : IWorkflowSubjects
{
    public string Kind => "letter";

    public Task<WorkflowSubjectView?> DescribeAsync(string id, CancellationToken cancellation) =>
        Task.FromResult<WorkflowSubjectView?>(new WorkflowSubjectView([("来信编号", "LX-" + id)], null));
}
