using SkiaSharp;

namespace EGovCms.Queries.Print;

/// <summary>Pages of A4 that are written from above; what does not fit goes on the next one. One document.</summary>
/// <param name="document">The document.</param>
/// <param name="regular">The face of text.</param>
/// <param name="bold">The face of what is to be seen first.</param>
/// <param name="drawn">Takes all characters that are drawn.</param>
/// <param name="foot">Writes the foot of a page, by its number.</param>
internal sealed class PaperSheet(SKDocument document, SKTypeface regular, SKTypeface bold, ISet<char> drawn, Action<PaperSheet, int> foot) : IDisposable
{
    /// <summary>A4, in points.</summary>
    public const float Width = 595.3f;

    public const float Height = 841.9f;

    public const float Margin = 56;

    /// <summary>Kept free for the foot.</summary>
    public const float Foot = 104;

    private const float Bottom = Height - Margin - Foot;

    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true };
    private SKCanvas? _canvas;
    private int _pages;

    /// <summary>How far down the page is written.</summary>
    public float Y { get; private set; }

    /// <summary>Begins a page, unless one is begun and has so much room left.</summary>
    public void Reserve(float height)
    {
        if (_canvas is not null && Y + height <= Bottom)
            return;
        EndPage();
        _canvas = document.BeginPage(Width, Height);
        _pages++;
        Y = Margin;
    }

    public void Skip(float height) => Y += height;

    /// <summary>Writes words on lines of their own, as wide as the page.</summary>
    public void Write(string words, float size, bool isBold = false, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = Font(size, isBold);
        foreach (var line in Lines(words, font, Width - (2 * Margin)))
        {
            Reserve(size * 1.6f);
            Y += size * 1.6f;
            Draw(line, align is SKTextAlign.Center ? Width / 2 : Margin, Y - (size * 0.45f), font, align);
        }
    }

    /// <summary>A label and its value beside each other, with a line below.</summary>
    public void WritePair(string label, string value, float labelWidth, float size)
    {
        using var font = Font(size, isBold: false);
        using var strong = Font(size, isBold: true);
        var (labels, values) = (Lines(label, font, labelWidth - 12), Lines(value, strong, Width - (2 * Margin) - labelWidth));
        var lines = Math.Max(labels.Count, values.Count);
        Reserve((lines * size * 1.5f) + 8);
        for (var i = 0; i < lines; i++)
        {
            Y += size * 1.5f;
            if (i < labels.Count)
                Draw(labels[i], Margin, Y - (size * 0.25f), font);
            if (i < values.Count)
                Draw(values[i], Margin + labelWidth, Y - (size * 0.25f), strong);
        }

        Y += 4;
        Rule(0.4f);
        Y += 4;
    }

    public void Rule(float thickness)
    {
        using var pen = new SKPaint { Color = SKColors.Black, StrokeWidth = thickness, Style = SKPaintStyle.Stroke };
        _canvas!.DrawLine(Margin, Y, Width - Margin, Y, pen);
    }

    /// <summary>For the foot: words at a place of the page.</summary>
    public void WriteAt(float y, string words, float size, bool isBold = false, SKTextAlign align = SKTextAlign.Left)
    {
        using var font = Font(size, isBold);
        foreach (var line in Lines(words, font, Width - (2 * Margin)))
        {
            Draw(line, align switch { SKTextAlign.Center => Width / 2, SKTextAlign.Right => Width - Margin, _ => Margin }, y, font, align);
            y += size * 1.5f;
        }
    }

    /// <summary>Ends the last page.</summary>
    public void EndPage()
    {
        if (_canvas is null)
            return;
        Y = Height - Margin - Foot + 12;
        Rule(0.8f);
        foot(this, _pages);
        document.EndPage();
        _canvas = null;
    }

    public void Dispose() => _ink.Dispose();

    private void Draw(string words, float x, float y, SKFont font, SKTextAlign align = SKTextAlign.Left)
    {
        drawn.UnionWith(words);
        _canvas!.DrawText(words, x, y, align, font, _ink);
    }

    private SKFont Font(float size, bool isBold) => new(isBold ? bold : regular, size) { Embolden = isBold && ReferenceEquals(bold, regular), Subpixel = true };

    /// <summary>Chinese breaks anywhere; a word or a number only where nothing else is possible.</summary>
    private static List<string> Lines(string words, SKFont font, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in words.Split('\n'))
        {
            var rest = paragraph.AsSpan();
            while (font.MeasureText(rest) > width)
            {
                var count = Math.Max(1, font.BreakText(rest, width));
                var at = count;
                while (at > 0 && IsWord(rest[at - 1]) && at < rest.Length && IsWord(rest[at]))
                    at--;
                at = at > 0 ? at : count;
                if (at < rest.Length && char.IsLowSurrogate(rest[at]) && at > 1)
                    at--;
                lines.Add(rest[..at].ToString());
                rest = rest[at..].TrimStart();
            }

            lines.Add(rest.ToString());
        }

        return lines;
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ',' or '-' or ':' or '/' or '*';
}
