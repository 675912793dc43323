using EGovCms.Queries.Print;

namespace EGovCms.Queries.Tests.Print;

public sealed class PaperCodeTests
{
    private static readonly UInt128 Content = ((UInt128)0x5_1234_5678 << 80) | ((UInt128)0xdead_beef_cafe << 16) | 0x4321;

    [Fact]
    public void Code_is_read_however_it_is_written()
    {
        var code = PaperCode.Write(Content & (((UInt128)1 << PaperCode.Bits) - 1));

        Assert.Equal(PaperCode.Length + 5, code.Length);
        foreach (var typed in new[] { code, code.ToLowerInvariant(), code.Replace("-", "", StringComparison.Ordinal), " " + code.Replace('-', ' '), code.Replace('0', 'O').Replace('1', 'l') })
        {
            Assert.True(PaperCode.TryRead(typed, out var read), typed);
            Assert.Equal(Content & (((UInt128)1 << PaperCode.Bits) - 1), read);
        }
    }

    [Fact]
    public void Wrong_character_and_two_that_were_swapped_are_noticed()
    {
        var code = PaperCode.Write(Content & (((UInt128)1 << PaperCode.Bits) - 1)).Replace("-", "", StringComparison.Ordinal);
        for (var at = 0; at < code.Length; at++)
        {
            foreach (var other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Where(letter => letter != code[at]))
                Assert.False(PaperCode.TryRead(string.Concat(code.AsSpan(0, at), [other], code.AsSpan(at + 1)), out _));
        }

        var swapped = Enumerable.Range(0, code.Length - 1).Where(at => code[at] != code[at + 1])
            .Count(at => PaperCode.TryRead(string.Concat(code.AsSpan(0, at), [code[at + 1], code[at]], code.AsSpan(at + 2)), out _));
        Assert.InRange(swapped, 0, 1);
    }

    [Theory]
    [InlineData(0u, 0L, 0, 0)]
    [InlineData(0xfffffu, (1L << 28) - 1, 3, (1 << 15) - 1)]
    [InlineData(0x12345u, 9_999_999L, 1, 2525)]
    public void Place_is_the_same_after_being_written(uint tag, long row, int way, int day)
    {
        var place = new PaperPlace(tag, row, way, day);

        Assert.True(place.CanBeWritten);
        Assert.Equal(place, PaperPlace.FromBits(place.ToBits()));
        Assert.True(place.ToBits() < (UInt128)1 << PaperPlace.Bits);
    }

    [Fact]
    public void Place_that_has_no_room_is_not_written() => Assert.False(new PaperPlace(0, 1L << 28, 0, 0).CanBeWritten);
}
