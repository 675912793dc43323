namespace EGovCms.Search.Editing;

/// <summary>A page that comes first, in the list.</summary>
/// <param name="Input">What was typed.</param>
/// <param name="State">The key of its state's text is this after <c>Answer_State_</c>: <c>due</c>, <c>coming</c> or <c>over</c>.</param>
public sealed record ShownAnswer(AnswerInput Input, string State);
