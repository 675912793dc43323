using System.Globalization;
using System.Text;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>Makes lines, numbers and words of a layout.</summary>
internal static class FlowPainter
{
    private const double Margin = 14;
    private const double LayerHeight = 124;
    private const double BadgeDistance = 23;

    /// <summary>Where along its line a number may stand, the best place first.</summary>
    private static readonly double[] Places = [0.5, 0.36, 0.64, 0.24, 0.76];

    public static FlowDrawing Paint(WorkflowDefinition definition, FlowLayout layout)
    {
        var states = layout.Layers.SelectMany(layer => layer).Where(place => place.State is not null).ToList();
        var nodes = states.Select(place => new FlowNode(place.State!, FlowWords.Lines(place.State!.Title.Shown() ?? place.State.Name), Left(place), Top(place))).ToList();
        var edges = new List<FlowEdge>();
        foreach (var link in layout.Links)
            edges.Add(Line(link, layout.Links, edges));
        foreach (var node in nodes)
            edges.AddRange(Loops(definition, node));
        // Lines that run through gaps at the side need room as states do.
        var width = layout.Layers.SelectMany(layer => layer).Select(place => place.X + (place.Width / 2) + place.LoopRoom).DefaultIfEmpty().Max() + (2 * Margin);
        return new FlowDrawing(width, (layout.Layers.Count * LayerHeight) - LayerHeight + FlowNode.Height + (2 * Margin), nodes, [.. edges.OrderBy(edge => edge.Number)]);
    }

    private static double Left(FlowPlace place) => place.X - (FlowNode.Width / 2) + Margin;

    private static double Top(FlowPlace place) => (place.Layer * LayerHeight) + Margin;

    private static FlowEdge Line(FlowLink link, List<FlowLink> all, List<FlowEdge> before)
    {
        var points = new List<(double X, double Y)> { (Port(link, all, upper: true), Top(link.Upper) + FlowNode.Height) };
        points.AddRange(link.Stops.Skip(1).SkipLast(1).SelectMany(stop => new[] { (stop.X + Margin, Top(stop)), (stop.X + Margin, Top(stop) + FlowNode.Height) }));
        points.Add((Port(link, all, upper: false), Top(link.Lower)));
        var badge = Places.Select(place => Along(points, place)).Cast<(double X, double Y)?>()
            .FirstOrDefault(spot => before.TrueForAll(edge => Distance(edge, spot!.Value) > BadgeDistance)) ?? Along(points, Places[0]);
        if (link.IsBack)
            points.Reverse();
        return new FlowEdge(link.Number, link.Transition, Path(points), badge.X, badge.Y, link.IsBack);
    }

    // Lines leave a state beside each other, in the order of where they go.
    private static double Port(FlowLink link, List<FlowLink> all, bool upper)
    {
        var place = upper ? link.Upper : link.Lower;
        var beside = all.Where(other => (upper ? other.Upper : other.Lower) == place).OrderBy(other => upper ? other.Stops[1].X : other.Stops[^2].X).ThenBy(other => other.Number).ToList();
        return Left(place) + (FlowNode.Width * (beside.IndexOf(link) + 1) / (beside.Count + 1));
    }

    private static IEnumerable<FlowEdge> Loops(WorkflowDefinition definition, FlowNode node)
    {
        var right = node.X + FlowNode.Width;
        var middle = node.Y + (FlowNode.Height / 2);
        var path = Invariant($"M {right} {middle - 12} C {right + 34} {middle - 20} {right + 34} {middle + 20} {right} {middle + 12}");
        var count = 0;
        foreach (var (number, transition) in definition.Transitions.Select((transition, index) => (index + 1, transition)))
        {
            if (transition.From.Contains(node.State.Name) && (transition.To.Length == 0 || transition.To == node.State.Name))
                yield return new FlowEdge(number, transition, path, right + 26, middle + (count++ * 22), false);
        }
    }

    private static string Path(List<(double X, double Y)> points)
    {
        var path = new StringBuilder(Invariant($"M {points[0].X} {points[0].Y}"));
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            var bend = (from.Y + to.Y) / 2;
            path.Append(Invariant($" C {from.X} {bend} {to.X} {bend} {to.X} {to.Y}"));
        }

        return path.ToString();
    }

    // On the first bend: a number belongs to the state that its step leaves, or to which it leads back.
    private static (double X, double Y) Along(List<(double X, double Y)> points, double t)
    {
        var (from, to) = (points[0], points[1]);
        var bend = (from.Y + to.Y) / 2;
        var (a, b, c, d) = ((1 - t) * (1 - t) * (1 - t), 3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t, t * t * t);
        return ((a * from.X) + (b * from.X) + (c * to.X) + (d * to.X), (a * from.Y) + (b * bend) + (c * bend) + (d * to.Y));
    }

    private static double Distance(FlowEdge edge, (double X, double Y) spot) => Math.Sqrt(Math.Pow(edge.BadgeX - spot.X, 2) + Math.Pow(edge.BadgeY - spot.Y, 2));

    // One digit after the point: more is of no use to a drawing.
    private static string Invariant(FormattableString text) =>
        string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(value => value is double number ? Math.Round(number, 1) : value)]);
}
