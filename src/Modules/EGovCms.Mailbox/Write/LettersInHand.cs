namespace EGovCms.Mailbox.Write;

/// <summary>Which forms are being taken just now, so that a second press waits for the first one's receipt and nobody waits for what never comes. A singleton of the tenant.</summary>
internal sealed class LettersInHand
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _requests = new(StringComparer.Ordinal);

    /// <summary>A request about the form has begun; dispose of what comes back when it has ended.</summary>
    public IDisposable Begin(string submissionId)
    {
        lock (_gate)
            _requests[submissionId] = _requests.GetValueOrDefault(submissionId) + 1;
        return new Ending(this, submissionId);
    }

    /// <summary>Whether another request than the asking one is about the form.</summary>
    public bool HasOther(string submissionId)
    {
        lock (_gate)
            return _requests.GetValueOrDefault(submissionId) > 1;
    }

    private void End(string submissionId)
    {
        lock (_gate)
        {
            if (--_requests[submissionId] == 0)
                _requests.Remove(submissionId);
        }
    }

    private sealed class Ending(LettersInHand hand, string submissionId) : IDisposable
    {
        public void Dispose() => hand.End(submissionId);
    }
}
