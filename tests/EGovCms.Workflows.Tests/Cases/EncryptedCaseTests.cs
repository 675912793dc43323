using System.Text;
using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Tests.Cases;

public sealed class EncryptedCaseOnSqliteTests(WorkflowsSite site) : EncryptedCaseTests(site), IClassFixture<WorkflowsSite>;

public sealed class EncryptedCaseOnPostgresTests(PostgresWorkflowsSite site) : EncryptedCaseTests(site), IClassFixture<PostgresWorkflowsSite>;

/// <summary>What people typed, as the database holds it.</summary>
public abstract class EncryptedCaseTests(WorkflowsSite site)
{
    private const string Title = "case-title-0031";
    private const string Given = "starter-gave-13900001234";
    private const string Starter = "starter-name-zhang-san";
    private const string Note = "noted-王";
    private const string Answer = "answered-by-letter-李四";
    private const string Reason = "extended-because-of-李四";

    [Fact]
    public async Task What_people_typed_is_encrypted_and_the_title_is_not()
    {
        var begun = WorkflowsSite.Done(await site.EngineAsync(engine => engine.StartAsync(new StartCase
        {
            Definition = "letter",
            Subject = new WorkflowSubject("letter", "encrypted"),
            Title = Title,
            Data = new JsonObject { ["phone"] = Given },
            Participants = new Dictionary<string, IReadOnlyList<WorkflowParty>> { ["writer"] = [WorkflowParty.User(ShellSettings.DefaultName, "u1", Starter)] },
            Actor = WorkflowActor.System,
        })));
        WorkflowsSite.Done(await AdvanceAsync(begun.Id, "dispatch", values: new() { ["units"] = "zf/", ["note"] = Note }));
        WorkflowsSite.Done(await AdvanceAsync(begun.Id, "extend", Reason));
        var reply = (await site.EngineAsync(engine => engine.TasksAsync(begun.Id))).First(task => task is { IsOfState: false, State: WorkflowTaskState.Open });
        WorkflowsSite.Done(await site.EngineAsync(engine => engine.CompleteTaskAsync(new CompleteTask
        {
            TaskId = reply.Id,
            Result = "done",
            Values = new Dictionary<string, StringValues> { ["answer"] = Answer },
            Actor = WorkflowsSite.Clerk("zf"),
        })));

        var stored = await StoredAsync();

        Assert.Contains(Title, stored, StringComparison.Ordinal);
        Assert.All([Given, Starter, Note, Answer, Reason], typed => Assert.DoesNotContain(typed, stored, StringComparison.Ordinal));
        var found = (await site.EngineAsync(engine => engine.FindAsync(begun.Id)))!;
        Assert.Equal((Given, Note, Starter), (found.Data["phone"]!.GetValue<string>(), found.Data["note"]!.GetValue<string>(), found.Participants["writer"][0].Name));
        Assert.Contains(await site.EngineAsync(engine => engine.HistoryAsync(begun.Id)), entry => entry.Comment == Reason);
        Assert.Contains(await site.EngineAsync(engine => engine.TasksAsync(begun.Id)), task => task.Values["answer"]?.GetValue<string>() == Answer);
    }

    private Task<WorkflowResult> AdvanceAsync(string caseId, string transition, string comment = "", Dictionary<string, StringValues>? values = null) =>
        site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase
        {
            CaseId = caseId,
            Transition = transition,
            Actor = WorkflowsSite.Clerk(),
            Comment = comment,
            Values = values ?? [],
        }));

    /// <summary>The database's files as bytes, where it has files of its own; else all that the tables tell.</summary>
    private async Task<string> StoredAsync()
    {
        var files = new DirectoryInfo(Path.Combine(site.Folder, "tenants", ShellSettings.DefaultName)) is { Exists: true } folder ? folder.GetFiles("tenant.db*").Where(file => file.Extension != ".lock").ToList() : [];
        if (files.Count > 0)
            return string.Concat(files.Select(Read));
        return await site.InAsync(ShellSettings.DefaultName, async services => string.Join('\n', await services.GetRequiredService<TenantDb>().Database.SqlQuery<string>(
            $"""
            select cast(c as text) as "Value" from "WorkflowCases" c
            union all select cast(t as text) from "WorkflowTasks" t
            union all select cast(e as text) from "WorkflowEntries" e
            """).ToListAsync()));
    }

    private static string Read(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
