namespace EGovCms.Search.Writing;

/// <summary>A field's terms with where they are, each in the order in which an index is written.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Order">Their numbers in order.</param>
/// <param name="Starts">By a term's number, where its postings begin.</param>
/// <param name="Ends">By a term's number, where they end.</param>
/// <param name="Postings">Those of one term by document, then place.</param>
/// <param name="HasPlaces">Whether a document that has a term in several places has as many postings of it.</param>
internal sealed record SortedField(TermTable Terms, int[] Order, int[] Starts, int[] Ends, Posting[] Postings, bool HasPlaces);
