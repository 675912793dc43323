using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Search.Finding;

namespace EGovCms.Search.Editing;

/// <summary>Keeps what comes first. Scoped.</summary>
internal sealed class AnswerStore(ISettingsStore settings, IAuditTrail audit, TimeProvider time)
{
    /// <summary>All of them; those that a recipe brought have ids by their place.</summary>
    public async Task<IReadOnlyList<PinnedAnswer>> ListAsync(CancellationToken cancellation) =>
        [.. (await settings.GetAsync<SearchAnswers>(cancellation)).Answers.Select((answer, at) => answer.Id.Length > 0 ? answer : answer with { Id = $"recipe-{at}" })];

    /// <summary>Adds one without an id, or changes the one of the id; false when there is none.</summary>
    public async Task<bool> SaveAsync(PinnedAnswer answer, CancellationToken cancellation)
    {
        var all = (await ListAsync(cancellation)).ToList();
        var at = all.FindIndex(other => other.Id == answer.Id);
        if (answer.Id.Length > 0 && at < 0)
            return false;
        var before = at < 0 ? null : all[at];
        answer = answer.Id.Length > 0 ? answer : answer with { Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N") };
        if (at < 0)
            all.Add(answer);
        else
            all[at] = answer;
        await settings.SaveAsync(new SearchAnswers { Answers = all }, cancellation);
        await audit.RecordAsync(before is null ? "search.answer-added" : "search.answer-edited", answer.Title, before, answer, CancellationToken.None);
        return true;
    }

    /// <summary>False when there is none of the id.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation)
    {
        var all = await ListAsync(cancellation);
        if (all.FirstOrDefault(answer => answer.Id == id) is not { } removed)
            return false;
        await settings.SaveAsync(new SearchAnswers { Answers = [.. all.Where(answer => answer.Id != id)] }, cancellation);
        await audit.RecordAsync("search.answer-removed", removed.Title, removed, null, CancellationToken.None);
        return true;
    }
}
