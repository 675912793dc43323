namespace EGovCms.Statistics.Origins;

/// <summary>Tells robots, phones, tablets and desktops apart by the user agent, and remembers what it has told: most visitors have one of few. The writer's alone.</summary>
internal sealed class AgentReader
{
    private const int Remembered = 4096;
    private readonly Dictionary<string, Agent> _known = new(StringComparer.Ordinal);

    public Agent Read(string agent)
    {
        if (_known.TryGetValue(agent, out var known))
            return known;
        // Whoever invents a new one for each request fills no memory.
        if (_known.Count >= Remembered)
            _known.Clear();
        return _known[agent] = new Agent(Robots.NameOf(agent), DeviceOf(agent));
    }

    private static string DeviceOf(string agent)
    {
        if (Has("iPad") || Has("Tablet") || Has("PlayBook") || Has("Kindle") || (Has("Android") && !Has("Mobile")))
            return Device.Tablet;
        return Has("Mobile") || Has("iPhone") || Has("iPod") || Has("Phone") || Has("HarmonyOS") || Has("Opera Mini") || Has("MicroMessenger") ? Device.Phone : Device.Desktop;

        bool Has(string part) => agent.Contains(part, StringComparison.OrdinalIgnoreCase);
    }
}
