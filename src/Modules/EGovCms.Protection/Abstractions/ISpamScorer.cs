namespace EGovCms.Protection.Abstractions;

/// <summary>Tells how much a text looks like an advertisement or a robot's. It refuses nothing: whoever works on what came in sees the mark.</summary>
public interface ISpamScorer
{
    /// <summary>Looks at a text once, when it is taken: it is remembered, so that the same text coming again is noticed.</summary>
    SpamScore Score(SpamSample sample);
}
