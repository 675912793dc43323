namespace EGovCms.Data.Changes;

/// <summary>Carries words between the processes of an installation. None is kept: who does not listen misses it.</summary>
internal interface IChangeWire
{
    /// <summary>Tells all who listen, this process included.</summary>
    Task TellAsync(string word, CancellationToken cancellation);

    /// <summary>Listens until cancelled or cut off.</summary>
    /// <param name="began">Called once nothing is missed from then on.</param>
    /// <param name="heard">Called with each word.</param>
    /// <param name="cancellation">Ends it.</param>
    Task ListenAsync(Action began, Action<string> heard, CancellationToken cancellation);
}
