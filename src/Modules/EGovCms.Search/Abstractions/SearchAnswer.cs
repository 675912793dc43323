namespace EGovCms.Search.Abstractions;

/// <summary>A page that the webmaster has put first for some questions.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Its address.</param>
public sealed record SearchAnswer(string Title, string Url);
