using System.Net;
using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Origins;

namespace EGovCms.Statistics.Writing;

/// <summary>What one visitor did on a site since the last write.</summary>
internal sealed class VisitorTally(IPAddress? address, string program, Agent agent)
{
    /// <summary>Pages with less than this between them are one visit.</summary>
    public const int VisitSeconds = 30 * 60;

    public IPAddress? Address { get; } = address;

    public string Program { get; } = program;

    public Agent Agent { get; } = agent;

    public long Pages { get; private set; }

    public long First { get; private set; }

    public long Last { get; private set; }

    /// <summary>Beginnings of what are visits as far as is known here: whether the first one goes on with an earlier visit, the store knows.</summary>
    public List<(string Referrer, string Host)> Starts { get; } = [];

    /// <summary>Where the visitor has been: dimension and key.</summary>
    public HashSet<(string Dimension, string Key)> Things { get; } = [];

    public void Add(in Visit visit)
    {
        Pages++;
        if (Starts.Count == 0 || visit.UnixSeconds - Last >= VisitSeconds)
            Starts.Add((visit.Referrer, visit.Host));
        if (Starts.Count == 1 && Pages == 1)
            First = visit.UnixSeconds;
        Last = Math.Max(Last, visit.UnixSeconds);
    }
}
