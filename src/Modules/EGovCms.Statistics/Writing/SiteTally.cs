using System.Globalization;
using System.Net;
using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Origins;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Visitors;
using EGovCms.Theming.Pages;

namespace EGovCms.Statistics.Writing;

/// <summary>What happened on a site on one day since the last write, people and robots apart.</summary>
internal sealed class SiteTally(string tenant, int day)
{
    private static readonly string[] HourKeys = [.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", CultureInfo.InvariantCulture))];

    public string Tenant { get; } = tenant;

    public int Day { get; } = day;

    public Dictionary<(IPAddress? Address, string Program), VisitorTally> Visitors { get; } = [];

    /// <summary>By path.</summary>
    public Dictionary<string, PageTally> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>By hour.</summary>
    public Dictionary<string, long> Hours { get; } = [];

    /// <summary>By the robot's name.</summary>
    public Dictionary<string, long> Robots { get; } = [];

    public void Add(in Visit visit, int hour, AgentReader agents)
    {
        var agent = agents.Read(visit.Agent);
        if (agent.Robot is { } robot)
        {
            Robots[robot] = Robots.GetValueOrDefault(robot) + 1;
            return;
        }

        var who = (VisitorMark.Whole(visit.Address), visit.Agent);
        if (!Visitors.TryGetValue(who, out var visitor))
            Visitors[who] = visitor = new VisitorTally(who.Item1, visit.Agent, agent);
        visitor.Add(visit);
        Hours[HourKeys[hour]] = Hours.GetValueOrDefault(HourKeys[hour]) + 1;
        visitor.Things.Add((Dimension.Hour, HourKeys[hour]));
        Add(PagePath.Of(visit), visit.Subject, visitor);
    }

    private void Add(string path, PageSubject? subject, VisitorTally visitor)
    {
        if (!Pages.TryGetValue(path, out var page))
            Pages[path] = page = new PageTally();
        page.Pages++;
        page.Subject = subject ?? page.Subject;
        if (subject is null || subject.ColumnId.Length == 0)
            return;
        visitor.Things.Add((Dimension.Column, subject.ColumnId));
        if (subject.ContentItemId.Length > 0)
            visitor.Things.Add((Dimension.Item, subject.ContentItemId));
    }
}
