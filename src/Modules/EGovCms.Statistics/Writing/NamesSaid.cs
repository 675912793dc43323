using EGovCms.Statistics.Storage;
using EGovCms.Theming.Pages;

namespace EGovCms.Statistics.Writing;

/// <summary>Which names are in the store already, so that they are written only when they are new or have changed. The writer's alone.</summary>
internal sealed class NamesSaid
{
    private const int Remembered = 20_000;
    private const int LongestName = 200;
    private readonly Dictionary<(string Tenant, string Dimension, string Key), (string Name, string Path)> _said = [];

    /// <summary>What of the tally's names is to be written.</summary>
    public List<VisitNameRow> News(IEnumerable<SiteTally> sites)
    {
        var news = new Dictionary<(string, string, string), VisitNameRow>();
        foreach (var site in sites)
        {
            foreach (var (path, page) in site.Pages)
            {
                if (page.Subject is { } subject)
                    Look(site.Tenant, path, subject, news);
            }
        }

        return [.. news.OrderBy(each => each.Key).Select(each => each.Value)];
    }

    /// <summary>They are in the store now.</summary>
    public void Note(IEnumerable<VisitNameRow> rows)
    {
        if (_said.Count > Remembered)
            _said.Clear();
        foreach (var row in rows)
            _said[(row.Tenant, row.Dimension, row.Key)] = (row.Name, row.Path);
    }

    /// <summary>A tenant that was removed has none.</summary>
    public void Forget() => _said.Clear();

    private void Look(string tenant, string path, PageSubject subject, Dictionary<(string, string, string), VisitNameRow> news)
    {
        Say(Dimension.Page, path, subject.Title, subject.Path);
        if (subject.ContentItemId.Length > 0)
            Say(Dimension.Item, subject.ContentItemId, subject.Title, subject.Path);
        if (subject.ColumnId.Length > 0)
            Say(Dimension.Column, subject.ColumnId, subject.ColumnName, subject.ColumnPath);

        void Say(string dimension, string key, string name, string at)
        {
            var shown = name.Length <= LongestName ? name : name[..LongestName];
            if (!_said.TryGetValue((tenant, dimension, key), out var before) || before != (shown, at))
                news[(tenant, dimension, key)] = new VisitNameRow { Tenant = tenant, Dimension = dimension, Key = key, Name = shown, Path = at };
        }
    }
}
