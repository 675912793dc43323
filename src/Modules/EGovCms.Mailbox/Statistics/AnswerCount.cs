namespace EGovCms.Mailbox.Statistics;

/// <summary>How a mailbox answers.</summary>
/// <param name="Answered">Letters answered.</param>
/// <param name="MedianDays">Working days to the answer, at the median.</param>
internal sealed record AnswerCount(long Answered, decimal? MedianDays);
