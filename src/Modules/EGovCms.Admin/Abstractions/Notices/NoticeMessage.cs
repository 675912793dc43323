namespace EGovCms.Admin.Abstractions;

/// <summary>A message that outlives a redirect.</summary>
/// <param name="Tone">What kind of message it is.</param>
/// <param name="Text">What it says, localised.</param>
public sealed record NoticeMessage(Tone Tone, string Text);
