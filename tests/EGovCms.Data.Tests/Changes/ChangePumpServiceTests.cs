using EGovCms.Data.Changes;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EGovCms.Data.Tests.Changes;

public sealed class ChangePumpServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static Task<TestInstallation> CreateAsync(string provider, DeliveryRecord record, TestInstallation? beside = null) =>
        NotesFeature.CreateAsync(provider, options =>
        {
            options.TenantServices.Add(tenant => tenant.AddSingleton(record).AddChangeConsumer<RecordingConsumer>());
            options.Folder = beside?.Folder;
            options.ConnectionString = beside?.ConnectionString;
        });

    private static async Task WriteAsync(TestInstallation installation, string subject)
    {
        await using var scope = await installation.ScopeAsync("zf");
        scope.Services.GetRequiredService<IChangeLog>().Append("note.written", subject);
        await scope.Services.GetRequiredService<TenantDb>().SaveChangesAsync();
    }

    private static TaskCompletionSource Handled(DeliveryRecord record)
    {
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        record.OnHandled = () => handled.TrySetResult();
        return handled;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Commit_is_delivered_without_waiting_for_the_clock(string provider)
    {
        var record = new DeliveryRecord();
        var handled = Handled(record);
        await using var installation = await CreateAsync(provider, record);
        await installation.AddTenantAsync("zf");
        var service = installation.Host.GetServices<IHostedService>().OfType<ChangePumpService>().Single();
        await service.StartAsync(CancellationToken.None);

        await WriteAsync(installation, "a");

        await handled.Task.WaitAsync(Patience);
        Assert.Equal(["a"], record.Subjects);
        await service.StopAsync(CancellationToken.None);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Commit_of_another_process_is_found_by_looking(string provider)
    {
        var record = new DeliveryRecord();
        await using var served = await CreateAsync(provider, record);
        await served.AddTenantAsync("zf");
        await using var writer = await CreateAsync(provider, new DeliveryRecord(), served);
        // Known to the service as started, with nothing to deliver yet.
        await using (await served.ScopeAsync("zf"))
        {
        }

        var service = served.Host.GetServices<IHostedService>().OfType<ChangePumpService>().Single();
        await service.StartAsync(CancellationToken.None);
        var handled = Handled(record);
        await WriteAsync(writer, "a");

        while (!handled.Task.IsCompleted)
        {
            served.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(handled.Task, Task.Delay(20));
        }

        Assert.Equal(["a"], record.Subjects);
        await service.StopAsync(CancellationToken.None);
    }
}
