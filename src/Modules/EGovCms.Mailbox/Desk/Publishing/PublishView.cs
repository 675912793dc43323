using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Publishing;

/// <summary>A letter before the decision what the public reads of it.</summary>
public sealed record PublishView
{
    public required LetterRow Letter { get; init; }

    /// <summary>The revision that was seen: whoever saw an older one decides about something else.</summary>
    public required long Revision { get; init; }

    public PublishObstacle? Obstacle { get; init; }

    public IReadOnlyList<MaskedText> Texts { get; init; } = [];

    internal string this[string name] => Texts.First(text => text.Name == name).Result;
}
