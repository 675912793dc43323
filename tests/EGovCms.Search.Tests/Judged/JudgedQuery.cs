namespace EGovCms.Search.Tests.Judged;

/// <summary>A question, and what answers it.</summary>
/// <param name="Kind">What kind of question it is, for reading the figures.</param>
/// <param name="Words">As it is typed.</param>
/// <param name="Relevant">
/// How well a page answers it: 3 what was meant, 2 it answers a good part, 1 it touches it; what is not named, nothing. A page is named by its address from the portal's root on; a letter and
/// a query system, whose addresses are made anew with the city, by <c>site:title</c>.
/// </param>
internal sealed record JudgedQuery(string Kind, string Words, IReadOnlyDictionary<string, int> Relevant);
