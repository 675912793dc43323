namespace EGovCms.Protection.Abstractions;

/// <summary>What a text is judged by.</summary>
/// <param name="Text">Title and body.</param>
/// <param name="TimeToFill">How long the form was open, as the guard tells.</param>
/// <param name="TrapFilled">Whether the hidden field was filled in, as the guard tells.</param>
public sealed record SpamSample(string Text, TimeSpan? TimeToFill = null, bool TrapFilled = false);
