using EGovCms.Statistics.Origins;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Visitors;

namespace EGovCms.Statistics.Writing;

/// <summary>Makes of a tally what is added to the store's figures. Whoever and whatever is new today, and which visits begin, the store tells. The writer's alone.</summary>
internal sealed class SheetMaker(DaySalts salts, SourceReader sources, RegionBook regions, KeyLimits limits)
{
    private const int Remembered = 200_000;

    /// <summary>Marks of things that the store has: it need not be asked.</summary>
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);

    public async Task AddAsync(StatisticsPlatformDb db, SiteTally site, CountSheet sheet, CancellationToken cancellation)
    {
        AddPages(site, sheet);
        var salt = await salts.GetAsync(db, site.Day, cancellation);
        var visitors = site.Visitors.Values.ToDictionary(visitor => VisitorMark.Of(salt, site.Tenant, visitor.Address, visitor.Program), StringComparer.Ordinal);
        var (fresh, begun) = await MarkTable.NoteAsync(db, site, [.. visitors.Select(each => new SeenVisitor(each.Key, each.Value.First, each.Value.Last))], cancellation);
        foreach (var (mark, visitor) in visitors)
            AddVisitor(site, sheet, visitor, fresh.Contains(mark), begun.Contains(mark));
        await AddThingsAsync(db, site, sheet, visitors, salt, cancellation);
    }

    private void AddPages(SiteTally site, CountSheet sheet)
    {
        foreach (var (robot, pages) in site.Robots)
            sheet.Add(site.Tenant, Dimension.Robot, site.Day, robot, pages);
        foreach (var (hour, pages) in site.Hours)
            sheet.Add(site.Tenant, Dimension.Hour, site.Day, hour, pages);
        foreach (var (path, page) in site.Pages)
        {
            Add(Dimension.Page, path);
            if (page.Subject is not { } subject)
                continue;
            if (subject.ColumnId.Length > 0)
                Add(Dimension.Column, subject.ColumnId);
            if (subject.ContentItemId.Length == 0)
                continue;
            sheet.Add(site.Tenant, Dimension.Reads, 0, subject.ContentItemId, page.Pages);
            if (subject.ColumnId.Length > 0)
                Add(Dimension.Item, subject.ContentItemId);

            void Add(string dimension, string key) => sheet.Add(site.Tenant, dimension, site.Day, limits.Admit(site.Tenant, site.Day, dimension, key), page.Pages);
        }
    }

    private void AddVisitor(SiteTally site, CountSheet sheet, VisitorTally visitor, bool isNew, bool begins)
    {
        var visits = visitor.Starts.Count - (begins ? 0 : 1);
        var visitors = isNew ? 1 : 0;
        Add(Dimension.Site, "");
        Add(Dimension.Device, visitor.Agent.Device);
        if (regions.IsThere)
            Add(Dimension.Region, limits.Admit(site.Tenant, site.Day, Dimension.Region, regions.Find(visitor.Address)));
        foreach (var (referrer, host) in visitor.Starts.Skip(begins ? 0 : 1))
        {
            var source = sources.Read(referrer, site.Tenant, host);
            // Whoever goes on after a long rest comes from the site itself, which is as good as from nowhere.
            source = limits.Admit(site.Tenant, site.Day, Dimension.Source, source == SourceReader.Own ? SourceReader.Direct : source);
            sheet.Add(site.Tenant, Dimension.Source, site.Day, source, visits: 1, visitors: visitors);
            visitors = 0;
        }

        void Add(string dimension, string key) => sheet.Add(site.Tenant, dimension, site.Day, key, visitor.Pages, visits, isNew ? 1 : 0);
    }

    private async Task AddThingsAsync(
        StatisticsPlatformDb db, SiteTally site, CountSheet sheet, Dictionary<string, VisitorTally> visitors, byte[] salt, CancellationToken cancellation)
    {
        var things = new Dictionary<string, (string Dimension, string Key)>(StringComparer.Ordinal);
        foreach (var (visitor, tally) in visitors)
        {
            foreach (var (dimension, key) in tally.Things)
            {
                if (VisitorMark.OfThing(salt, visitor, dimension, key) is var mark && !_noted.Contains(mark))
                    things[mark] = (dimension, key);
            }
        }

        foreach (var mark in await MarkTable.NoteThingsAsync(db, site, things.Keys, cancellation))
        {
            var (dimension, key) = things[mark];
            sheet.Add(site.Tenant, dimension, site.Day, limits.Admit(site.Tenant, site.Day, dimension, key), visitors: 1);
        }

        if (_noted.Count > Remembered)
            _noted.Clear();
        _noted.UnionWith(things.Keys);
    }

    /// <summary>What was noted is not in the store after all.</summary>
    public void Forget() => _noted.Clear();
}
