namespace EGovCms.Search.Log;

/// <summary>What was asked on a site in some days, as far as it was asked more than once.</summary>
/// <param name="Days">How many days, today among them.</param>
/// <param name="Asked">How many questions, all of them.</param>
/// <param name="Missed">How many found nothing.</param>
/// <param name="Opened">How often something found was opened.</param>
/// <param name="Top">What was asked most.</param>
/// <param name="Without">What found nothing.</param>
/// <param name="Unopened">What found something that nobody opened.</param>
public sealed record QueryReport(int Days, int Asked, int Missed, int Opened, IReadOnlyList<AskedWords> Top, IReadOnlyList<AskedWords> Without, IReadOnlyList<AskedWords> Unopened);
