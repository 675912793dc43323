namespace EGovCms.Workflows.Drawing;

/// <summary>Gives the places of each layer their distance from the left: near what they are tied to, in their order, without touching.</summary>
internal static class FlowSpread
{
    private const double Gap = 30;
    private const int Rounds = 8;

    public static (ILookup<FlowPlace, FlowPlace> Above, ILookup<FlowPlace, FlowPlace> Below) Neighbours(List<FlowLink> links)
    {
        var pairs = links.SelectMany(link => link.Stops.Zip(link.Stops.Skip(1))).ToList();
        return (pairs.ToLookup(pair => pair.Second, pair => pair.First), pairs.ToLookup(pair => pair.First, pair => pair.Second));
    }

    public static void Set(List<List<FlowPlace>> layers, List<FlowLink> links)
    {
        var (above, below) = Neighbours(links);
        foreach (var layer in layers)
            Place(layer, [.. layer.Select(_ => 0d)]);
        for (var round = 0; round < Rounds; round++)
        {
            var down = round % 2 == 0;
            foreach (var layer in down ? layers : Enumerable.Reverse(layers))
                Place(layer, [.. layer.Select(place => (down ? above : below)[place].Concat(above[place]).Concat(below[place]).Select(other => other.X).DefaultIfEmpty(place.X).Average())]);
        }

        var left = layers.SelectMany(layer => layer).Select(place => place.X - (place.Width / 2)).DefaultIfEmpty().Min();
        foreach (var place in layers.SelectMany(layer => layer))
            place.X -= left;
    }

    // Pushed apart from the left and from the right; the mean of both leans to neither side.
    private static void Place(List<FlowPlace> layer, double[] wanted)
    {
        var (fromLeft, fromRight) = ((double[])wanted.Clone(), (double[])wanted.Clone());
        for (var i = 1; i < layer.Count; i++)
            fromLeft[i] = Math.Max(fromLeft[i], fromLeft[i - 1] + Between(layer[i - 1], layer[i]));
        for (var i = layer.Count - 2; i >= 0; i--)
            fromRight[i] = Math.Min(fromRight[i], fromRight[i + 1] - Between(layer[i], layer[i + 1]));
        for (var i = 0; i < layer.Count; i++)
            layer[i].X = (fromLeft[i] + fromRight[i]) / 2;
    }

    private static double Between(FlowPlace left, FlowPlace right) => ((left.Width + right.Width) / 2) + left.LoopRoom + Gap;
}
