using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Drawing;

/// <summary>
/// Places states in layers, so that steps lead downwards as far as they can; those that lead back are turned round for it. A step over several layers gets a place in
/// each layer between, so that its line runs through a gap and not through a state.
/// </summary>
internal sealed class FlowLayout
{
    private const int Sweeps = 4;

    private FlowLayout(List<List<FlowPlace>> layers, List<FlowLink> links)
    {
        Layers = layers;
        Links = links;
    }

    public List<List<FlowPlace>> Layers { get; }

    public List<FlowLink> Links { get; }

    public static FlowLayout Of(WorkflowDefinition definition)
    {
        var places = definition.States.DistinctBy(state => state.Name).ToDictionary(state => state.Name, state => new FlowPlace { State = state, LoopRoom = Stays(definition, state.Name) ? 40 : 0 }, StringComparer.Ordinal);
        var links = definition.Transitions.Select((transition, index) => (transition, Number: index + 1))
            .SelectMany(each => each.transition.From.Distinct(StringComparer.Ordinal)
                .Where(from => from != each.transition.To && places.ContainsKey(from) && places.ContainsKey(each.transition.To))
                .Select(from => new FlowLink(each.Number, each.transition, places[from], places[each.transition.To])))
            .ToList();
        TurnRound(definition, places, links);
        SetLayers([.. places.Values], links);
        var layers = Fill(places.Values, links);
        Order(layers, links);
        FlowSpread.Set(layers, links);
        return new FlowLayout(layers, links);
    }

    private static bool Stays(WorkflowDefinition definition, string state) =>
        definition.From(state).Any(transition => transition.To.Length == 0 || transition.To == state);

    // What leads to a state that is still being walked through closes a circle.
    private static void TurnRound(WorkflowDefinition definition, Dictionary<string, FlowPlace> places, List<FlowLink> links)
    {
        var done = new HashSet<FlowPlace>();
        var open = new HashSet<FlowPlace>();
        foreach (var state in definition.States.OrderByDescending(state => state.Kind is WorkflowStateKind.Start))
            Walk(places[state.Name]);

        void Walk(FlowPlace place)
        {
            if (!done.Add(place))
                return;
            open.Add(place);
            foreach (var link in links.Where(link => link.From == place).ToList())
            {
                if (open.Contains(link.To))
                    link.IsBack = true;
                else
                    Walk(link.To);
            }

            open.Remove(place);
        }
    }

    private static void SetLayers(List<FlowPlace> places, List<FlowLink> links)
    {
        // The longest way from the beginning; without circles it settles after as many rounds as there are states.
        for (var round = 0; round < places.Count; round++)
        {
            foreach (var link in links)
                link.Lower.Layer = Math.Max(link.Lower.Layer, link.Upper.Layer + 1);
        }
    }

    private static List<List<FlowPlace>> Fill(IEnumerable<FlowPlace> places, List<FlowLink> links)
    {
        var layers = new List<List<FlowPlace>>();
        foreach (var place in places)
            Put(place);
        foreach (var link in links)
        {
            link.Stops.Add(link.Upper);
            for (var layer = link.Upper.Layer + 1; layer < link.Lower.Layer; layer++)
            {
                var stop = new FlowPlace { Layer = layer };
                Put(stop);
                link.Stops.Add(stop);
            }

            link.Stops.Add(link.Lower);
        }

        return layers;

        void Put(FlowPlace place)
        {
            while (layers.Count <= place.Layer)
                layers.Add([]);
            place.Order = layers[place.Layer].Count;
            layers[place.Layer].Add(place);
        }
    }

    private static void Order(List<List<FlowPlace>> layers, List<FlowLink> links)
    {
        var (above, below) = FlowSpread.Neighbours(links);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var layer in down ? layers : Enumerable.Reverse(layers))
            {
                var sorted = layer.OrderBy(place => Middle(place, down ? above : below)).ThenBy(place => place.Order).ToList();
                layer.Clear();
                layer.AddRange(sorted);
                for (var i = 0; i < layer.Count; i++)
                    layer[i].Order = i;
            }
        }
    }

    private static double Middle(FlowPlace place, ILookup<FlowPlace, FlowPlace> neighbours) =>
        neighbours[place].Select(other => (double)other.Order).DefaultIfEmpty(place.Order).Average();
}
