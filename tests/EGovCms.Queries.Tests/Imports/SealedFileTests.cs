using System.Security.Cryptography;
using System.Text;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Imports;

/// <summary>A file that waits to be imported cannot be read by who has the disk.</summary>
public sealed class SealedFileTests(QueriesSite site) : IClassFixture<QueriesSite>, IDisposable
{
    private const int Chunk = SealedWriter.ChunkLength;
    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    private string Path => System.IO.Path.Combine(_folder.Path, "sealed");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData((3 * Chunk) + 17)]
    public void What_was_written_is_read_from_anywhere(int length)
    {
        var content = Write(length);

        using var reader = Open();

        Assert.Equal(length, reader.Length);
        using (var all = new MemoryStream())
        {
            reader.CopyTo(all);
            Assert.Equal(content, all.ToArray());
        }

        for (var from = length - 1; from >= 0; from -= 30_011)
        {
            reader.Position = from;
            Assert.Equal(content[from], reader.ReadByte());
        }

        Assert.Equal(0, reader.Seek(0, SeekOrigin.Begin));
    }

    [Theory]
    [InlineData("cut-chunk")]
    [InlineData("cut-byte")]
    [InlineData("cut-tag")]
    [InlineData("flip")]
    [InlineData("swap")]
    [InlineData("key")]
    public void What_was_changed_is_not_read(string change)
    {
        Write(3 * Chunk);
        var bytes = File.ReadAllBytes(Path);
        const int Whole = Chunk + SealedWriter.TagLength;
        switch (change)
        {
            case "cut-chunk":
                bytes = bytes[..^Whole];
                break;
            case "cut-byte":
                bytes = bytes[..^1];
                break;
            case "cut-tag":
                bytes = bytes[..(Whole + 5)];
                break;
            case "flip":
                bytes[Whole + 5] ^= 1;
                break;
            case "swap":
                bytes = [.. bytes[Whole..(2 * Whole)], .. bytes[..Whole], .. bytes[(2 * Whole)..]];
                break;
            default:
                _key[0] ^= 1;
                break;
        }

        File.WriteAllBytes(Path, bytes);

        var fault = Assert.Throws<SheetException>(() =>
        {
            using var reader = Open();
            reader.CopyTo(Stream.Null);
        });

        Assert.Equal("Sheet_Damaged", fault.Text);
    }

    [Fact]
    public async Task Upload_that_waits_holds_nothing_in_the_clear()
    {
        var token = TestContext.Current.CancellationToken;
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        await site.AddAsync(system);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("号牌号码,发动机号后六位,违章日期,违章行为\n贵B00001,AAA001,2026-01-02,闯红灯\n"));

        var upload = await site.InAsync(services => services.GetRequiredService<ImportQueue>().UploadAsync(content, system, null, token));

        Assert.Equal("贵B00001", upload.First![0]);
        foreach (var file in Directory.EnumerateFiles(site.ImportFolder(upload.Id), "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, token);
            Assert.DoesNotContain("AAA001", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            Assert.DoesNotContain("闯红灯", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }

        File.Delete(System.IO.Path.Combine(site.ImportFolder(upload.Id), "key"));
        var fault = await Assert.ThrowsAsync<SheetException>(() => site.InAsync(services => Task.FromResult(services.GetRequiredService<ImportQueue>().Look(upload.Id, system, null, token))));
        Assert.Equal("Sheet_Gone", fault.Text);
    }

    private byte[] Write(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        using var writer = new SealedWriter(File.Create(Path), _key);
        for (var at = 0; at < length; at += 9_973)
            writer.Write(content, at, Math.Min(9_973, length - at));
        return content;
    }

    private SealedReader Open() => new(File.OpenRead(Path), _key);
}
