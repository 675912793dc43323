using System.Net;
using EGovCms.Theming.Pages;

namespace EGovCms.Statistics.Counting;

/// <summary>A page that was shown, as the request left it: what it means is worked out later. It lives in memory alone, for a second.</summary>
/// <param name="Site">Whose page it was.</param>
/// <param name="UnixSeconds">When.</param>
/// <param name="Host">The host that was asked.</param>
/// <param name="Path">The request's path in the host; of use where the page has not said what it is about.</param>
/// <param name="Subject">What the page is about.</param>
/// <param name="Address">Who asked.</param>
/// <param name="Agent">With which program.</param>
/// <param name="Referrer">Coming from where.</param>
internal readonly record struct Visit(CountedSite Site, long UnixSeconds, string Host, string Path, PageSubject? Subject, IPAddress? Address, string Agent, string Referrer);
