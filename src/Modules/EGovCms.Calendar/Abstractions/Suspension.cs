namespace EGovCms.Calendar.Abstractions;

/// <summary>A time in which a deadline does not run: the citizen was asked something, a third party was heard.</summary>
/// <param name="Asked">The day of the question: it still counts.</param>
/// <param name="Answered">The day of the answer: it does not count, the next one does. Null while nothing came: nothing after <paramref name="Asked"/> counts.</param>
public sealed record Suspension(DateOnly Asked, DateOnly? Answered)
{
    internal bool Covers(DateOnly date) => date > Asked && (Answered is not { } end || date <= end);
}
