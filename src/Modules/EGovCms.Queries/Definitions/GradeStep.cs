namespace EGovCms.Queries.Definitions;

/// <summary>Words from a number on: 60, 合格.</summary>
internal sealed record GradeStep(decimal AtLeast, string Words);
