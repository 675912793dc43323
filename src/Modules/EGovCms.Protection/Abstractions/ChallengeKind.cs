namespace EGovCms.Protection.Abstractions;

/// <summary>What a form shows beside its own fields, from the least to the most.</summary>
public enum ChallengeKind
{
    /// <summary>Nothing that anybody sees.</summary>
    Nothing,

    /// <summary>The browser works while the person types; without scripts a question stands there instead.</summary>
    Work,

    /// <summary>A question in words; the browser works besides.</summary>
    Question,
}
