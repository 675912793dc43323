using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace EGovCms.Statistics.Tests.Origins;

/// <summary>
/// Writes a file in MaxMind's format, version 2.0 (https://maxmind.github.io/MaxMind-DB/): a tree over the bits of addresses, then what is known of them. Small on purpose:
/// records of 24 bits, texts of at most 284 bytes.
/// </summary>
internal sealed class RegionFile
{
    private const int Bits = 128;
    private const int Separator = 16;
    private readonly List<int?[]> _nodes = [new int?[2]];
    private readonly List<byte> _data = [];
    private readonly Dictionary<int, int> _places = [];

    /// <summary>Says that a network is in a country, and there in a province.</summary>
    public RegionFile Add(string network, string countryCode, string country, string? province = null)
    {
        var (address, length) = Parse(network);
        var at = _data.Count;
        WriteMap(("country", () => WriteMap(("iso_code", () => Text(countryCode)), ("names", () => Names(country)))), ("subdivisions", () => Array(province is null ? [] : [() => WriteMap(("names", () => Names(province)))])));
        var node = 0;
        for (var bit = 0; bit < length - 1; bit++)
            node = Step(node, Bit(address, bit));
        var leaf = -(_places.Count + 2);
        _places[leaf] = at;
        _nodes[node][Bit(address, length - 1)] = leaf;
        return this;
    }

    public void Save(string path)
    {
        using var file = new MemoryStream();
        foreach (var record in _nodes.SelectMany(node => node))
        {
            var value = record is null ? _nodes.Count : record < 0 ? _nodes.Count + Separator + _places[record.Value] : record.Value;
            file.Write([(byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        }

        file.Write(new byte[Separator]);
        file.Write([.. _data]);
        file.Write([0xAB, 0xCD, 0xEF, .. "MaxMind.com"u8]);
        var meta = new RegionFile();
        meta.WriteMap(
            ("binary_format_major_version", () => meta.Number(5, 2)), ("binary_format_minor_version", () => meta.Number(5, 0)), ("build_epoch", () => meta.Number(9, 1_790_000_000)),
            ("database_type", () => meta.Text("Test-City")), ("description", () => meta.WriteMap()), ("ip_version", () => meta.Number(5, 6)), ("languages", () => meta.Array([])),
            ("node_count", () => meta.Number(6, _nodes.Count)), ("record_size", () => meta.Number(5, 24)));
        file.Write([.. meta._data]);
        // Whole or not at all: the host may look meanwhile.
        File.WriteAllBytes(path + ".new", file.ToArray());
        File.Move(path + ".new", path, overwrite: true);
    }

    private int Step(int node, int bit)
    {
        if (_nodes[node][bit] is { } next)
            return next;
        _nodes.Add(new int?[2]);
        _nodes[node][bit] = _nodes.Count - 1;
        return _nodes.Count - 1;
    }

    private void Names(string name) => WriteMap(("zh-CN", () => Text(name)));

    private void WriteMap(params (string Key, Action Value)[] members)
    {
        Head(7, members.Length);
        foreach (var (key, value) in members)
        {
            Text(key);
            value();
        }
    }

    private void Array(IReadOnlyList<Action> items)
    {
        Head(11, items.Count);
        foreach (var item in items)
            item();
    }

    private void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Head(2, bytes.Length);
        _data.AddRange(bytes);
    }

    private void Number(int type, long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        bytes = bytes.TrimStart((byte)0);
        Head(type, bytes.Length);
        _data.AddRange(bytes);
    }

    // The kind stands in three bits, or, from 8 on, in a byte of its own; a size from 29 on in a further one.
    private void Head(int type, int size)
    {
        var kind = type < 8 ? type << 5 : 0;
        _data.Add((byte)(kind | Math.Min(size, 29)));
        if (type >= 8)
            _data.Add((byte)(type - 7));
        if (size >= 29)
            _data.Add((byte)(size - 29));
    }

    private static int Bit(byte[] address, int at) => (address[at / 8] >> (7 - (at % 8))) & 1;

    // Addresses of version 4 lie under ::/96.
    private static (byte[] Address, int Length) Parse(string network)
    {
        var whole = IPNetwork.Parse(network);
        var bytes = whole.BaseAddress.GetAddressBytes();
        return bytes.Length * 8 == Bits ? (bytes, whole.PrefixLength) : ([.. new byte[12], .. bytes], whole.PrefixLength + 96);
    }
}
