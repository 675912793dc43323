namespace EGovCms.Bench;

/// <summary>What is asked for, and in which form.</summary>
/// <param name="Url">The page.</param>
/// <param name="Encoding">Value of <c>Accept-Encoding</c>.</param>
/// <param name="Headers">Others, each with its line's end; <c>{0}</c> is the client's number.</param>
internal sealed record Ask(Uri Url, string Encoding = "identity", string Headers = "");
