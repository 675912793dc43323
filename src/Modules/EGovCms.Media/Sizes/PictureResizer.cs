using EGovCms.Media.Abstractions;
using Microsoft.Extensions.Options;
using NetVips;

namespace EGovCms.Media.Sizes;

/// <summary>Makes one picture in one size. What a picture says of itself (place, camera) is left out; its turn and its colours are kept.</summary>
internal sealed class PictureResizer
{
    private const int UsualQuality = 80;
    private readonly MediaOptions _options;

    public PictureResizer(IOptions<MediaOptions> options)
    {
        _options = options.Value;
        IsAvailable = ModuleInitializer.VipsInitialized;
        if (!IsAvailable)
            return;
        // Files change under their names, so nothing may be remembered of them; and threads of its own would take the server's from its visitors.
        Cache.Max = 0;
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
    }

    /// <summary>Whether the native library is there: the project brings it for Linux on x64; elsewhere the system's is used.</summary>
    public bool IsAvailable { get; }

    /// <summary>The extension of what is made.</summary>
    public static string ExtensionOf(MediaFile file, PictureSize size) => size.Format ?? Path.GetExtension(file.Name).ToLowerInvariant() switch
    {
        ".png" => "png",
        ".gif" => "gif",
        // Writing AVIF takes seconds; who reads it reads WebP.
        ".webp" or ".avif" => "webp",
        _ => "jpg",
    };

    /// <summary>Writes the picture; false when it is none, is damaged, moves, or holds more than may be decoded.</summary>
    public bool TryMake(MediaFile file, PictureSize size, string target)
    {
        try
        {
            using var header = Image.NewFromFile(file.PhysicalPath, access: Enums.Access.Sequential);
            if (!MayBeDecoded(header))
                return false;
            using var made = Make(header, file.PhysicalPath, size);
            Write(made, target, ExtensionOf(file, size), size);
            return true;
        }
        catch (VipsException)
        {
            return false;
        }
    }

    private bool MayBeDecoded(Image header) =>
        header.Get("vips-loader") is "jpegload" or "pngload" or "gifload" or "webpload" or "heifload"
        && (long)header.Width * header.Height <= _options.MostPixels
        && !(header.Contains("n-pages") && header.Get("n-pages") is > 1);

    private static Image Make(Image header, string path, PictureSize size)
    {
        var (width, height) = Upright(header);
        if (size is { Width: { } across, Height: { } down })
        {
            var scale = Math.Min(1, Math.Max((double)across / width, (double)down / height));
            return size.Mode switch
            {
                SizeMode.Crop when size.Anchor is { } anchor => Cut(path, (width, height), (across, down), anchor),
                SizeMode.Crop => Thumbnail(path, across, down, Enums.Size.Both, Enums.Interesting.Centre),
                SizeMode.Stretch => Thumbnail(path, across, down, Enums.Size.Force),
                SizeMode.Min => Thumbnail(path, Side(width * scale), Side(height * scale), Enums.Size.Force),
                SizeMode.Pad => WithMargins(Thumbnail(path, across, down, Enums.Size.Both), across, down, size),
                SizeMode.BoxPad => WithMargins(Thumbnail(path, across, down, Enums.Size.Down), across, down, size),
                _ => Thumbnail(path, across, down, Enums.Size.Down),
            };
        }

        // One side alone: the other follows, whatever the mode.
        return Thumbnail(path, size.Width ?? PictureSize.Unbounded, size.Height ?? PictureSize.Unbounded, Enums.Size.Down);
    }

    private static Image Cut(string path, (int Width, int Height) picture, (int Width, int Height) asked, PictureAnchor anchor)
    {
        var scale = Math.Max((double)asked.Width / picture.Width, (double)asked.Height / picture.Height);
        var (width, height) = (Math.Max(asked.Width, Side(picture.Width * scale)), Math.Max(asked.Height, Side(picture.Height * scale)));
        using var whole = Thumbnail(path, width, height, Enums.Size.Force);
        // What is read piece by piece from the file cannot be cut anywhere but from its top.
        using var kept = whole.CopyMemory();
        return kept.Crop(PictureAnchor.Start(width, asked.Width, anchor.X), PictureAnchor.Start(height, asked.Height, anchor.Y), asked.Width, asked.Height);
    }

    private static Image Thumbnail(string path, int width, int height, Enums.Size size, Enums.Interesting? crop = null) =>
        Image.Thumbnail(path, width, height, size, crop: crop, outputProfile: "srgb", failOn: Enums.FailOn.Truncated);

    private static Image WithMargins(Image picture, int width, int height, PictureSize size)
    {
        using (picture)
        {
            if (size.Background is { } colour)
            {
                double[] background = [.. Convert.FromHexString(colour).Select(part => (double)part)];
                using var flat = picture.HasAlpha() ? picture.Flatten(background) : picture.Copy();
                using var coloured = flat.Bands < 3 ? flat.Colourspace(Enums.Interpretation.Srgb) : flat.Copy();
                return coloured.Gravity(Enums.CompassDirection.Centre, width, height, extend: Enums.Extend.Background, background: background);
            }

            using var clear = picture.HasAlpha() ? picture.Copy() : picture.AddAlpha();
            return clear.Gravity(Enums.CompassDirection.Centre, width, height, extend: Enums.Extend.Black);
        }
    }

    private static void Write(Image picture, string target, string extension, PictureSize size)
    {
        var quality = size.Quality ?? UsualQuality;
        switch (extension)
        {
            case "png":
                picture.Pngsave(target, keep: Enums.ForeignKeep.None);
                break;
            case "gif":
                picture.Gifsave(target, keep: Enums.ForeignKeep.None);
                break;
            case "webp":
                picture.Webpsave(target, q: quality, keep: Enums.ForeignKeep.None);
                break;
            default:
                // JPEG knows nothing clear: margins and what shows through are white.
                picture.Jpegsave(target, q: quality, keep: Enums.ForeignKeep.None, background: [255, 255, 255]);
                break;
        }
    }

    private static (int Width, int Height) Upright(Image header) =>
        header.Contains("orientation") && header.Get("orientation") is >= 5 and <= 8 ? (header.Height, header.Width) : (header.Width, header.Height);

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));
}
