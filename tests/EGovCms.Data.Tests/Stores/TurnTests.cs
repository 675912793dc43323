using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Stores;

/// <summary>Those who write to one SQLite file wait for each other without holding a thread, and write in the order in which they came.</summary>
public sealed class TurnTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("committed")]
    [InlineData("rolled back")]
    [InlineData("left")]
    public async Task Writers_wait_for_the_transaction_before_them_and_go_on_after_it(string end)
    {
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Sqlite);
        await installation.AddTenantAsync("zf");
        await using var first = await installation.ScopeAsync("zf");
        var db = Db(first);
        var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        db.Add(NoteOf("先"));
        await db.SaveChangesAsync(Cancellation);

        await using var second = await installation.ScopeAsync("zf");
        await using var third = await installation.ScopeAsync("zf");
        await using var fourth = await installation.ScopeAsync("zf");
        // SQLite's own waiting would keep this thread, which alone can end the transaction.
        Db(second).Add(NoteOf("后"));
        var saved = Db(second).SaveChangesAsync(Cancellation);
        var updated = Db(third).Set<Note>().Where(note => note.Title == "后").ExecuteUpdateAsync(set => set.SetProperty(note => note.Title, "改"), Cancellation);
        var begun = Db(fourth).Database.BeginTransactionAsync(Cancellation);
        Assert.False(saved.IsCompleted);
        Assert.False(updated.IsCompleted);
        Assert.False(begun.IsCompleted);

        if (end == "committed")
            await transaction.CommitAsync(Cancellation);
        else if (end == "rolled back")
            await transaction.RollbackAsync(Cancellation);
        if (end == "left")
            await first.DisposeAsync();
        Assert.Equal(1, await saved);
        Assert.Equal(1, await updated);
        await using (await begun)
        {
        }

        await using var later = await installation.ScopeAsync("zf");
        var titles = await Db(later).Set<Note>().AsNoTracking().Select(note => note.Title).ToListAsync(Cancellation);
        Assert.Equal(end == "committed" ? ["先", "改"] : ["改"], titles.Order());
    }

    [Fact]
    public async Task Statement_that_fails_gives_its_turn_to_the_next()
    {
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Sqlite);
        await installation.AddTenantAsync("zf");
        await using var first = await installation.ScopeAsync("zf");
        await Assert.ThrowsAnyAsync<Exception>(() => Db(first).Database.ExecuteSqlRawAsync("update no_such_table set x = 1", Cancellation));

        await using var second = await installation.ScopeAsync("zf");
        Db(second).Add(NoteOf("后"));
        var saving = Db(second).SaveChangesAsync(Cancellation);
        Assert.True(saving.IsCompleted);
        Assert.Equal(1, await saving);
    }

    private static TenantDb Db(ShellScope scope) => scope.Services.GetRequiredService<TenantDb>();

    private static Note NoteOf(string title) => new() { Title = title, WrittenUtc = new DateTime(2005, 3, 27, 0, 0, 0, DateTimeKind.Utc) };
}
