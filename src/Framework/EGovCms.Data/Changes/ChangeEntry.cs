using System.Text.Json;

namespace EGovCms.Data.Changes;

/// <summary>One thing that happened.</summary>
/// <param name="Position">Grows in the order of commits; unique in the tenant.</param>
/// <param name="Kind">What happened, dotted: <c>content.published</c>.</param>
/// <param name="Subject">Id of what it happened to.</param>
/// <param name="OccurredUtc">When.</param>
/// <param name="Data">Small facts, or null.</param>
public sealed record ChangeEntry(long Position, string Kind, string Subject, DateTime OccurredUtc, JsonElement? Data);
