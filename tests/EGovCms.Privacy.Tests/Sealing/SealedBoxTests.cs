using System.Text;
using EGovCms.Privacy.Abstractions;
using EGovCms.Privacy.Sealing;

namespace EGovCms.Privacy.Tests.Sealing;

public sealed class SealedBoxTests
{
    private const string Passphrase = "荷城 2005 凉都 correct horse";
    private static readonly byte[] Context = Encoding.UTF8.GetBytes("letter:1/body");
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("某局采购时收受回扣。");

    [Fact]
    public void Letter_that_is_sealed_for_a_body_is_read_by_it_alone()
    {
        var keys = BodyKeys.Create(Passphrase);
        var others = BodyKeys.Create("another passphrase");
        using var key = SealedBoxes.NewKey();
        var box = SealedBoxes.Seal(key, Report, Context);
        var wrapped = SealedBoxes.Wrap(key, keys.PublicKey);

        using var body = BodyKeys.Open(keys.WrappedPrivateKey, Passphrase)!;
        using var unwrapped = SealedBoxes.Unwrap(wrapped, body)!;
        using var other = BodyKeys.Open(others.WrappedPrivateKey, "another passphrase")!;

        Assert.Equal(Report, SealedBoxes.Open(unwrapped, box, Context)!);
        Assert.Null(SealedBoxes.Unwrap(wrapped, other));
        Assert.Equal(keys.PublicKey, body.PublicKey.ToArray());
    }

    [Fact]
    public void Wrong_passphrase_opens_nothing()
    {
        var keys = BodyKeys.Create(Passphrase);

        Assert.Null(BodyKeys.Open(keys.WrappedPrivateKey, Passphrase + "!"));
        Assert.Null(BodyKeys.Open(keys.WrappedPrivateKey, ""));
        Assert.Null(BodyKeys.Open([], Passphrase));
        Assert.Null(BodyKeys.Rewrap(keys.WrappedPrivateKey, "wrong", "new"));
    }

    [Fact]
    public void Each_reader_has_a_copy_under_a_passphrase_of_their_own()
    {
        var keys = BodyKeys.Create(Passphrase);
        var copy = BodyKeys.Rewrap(keys.WrappedPrivateKey, Passphrase, "第二个 passphrase")!;

        using var first = BodyKeys.Open(keys.WrappedPrivateKey, Passphrase);
        using var second = BodyKeys.Open(copy, "第二个 passphrase");

        Assert.Equal(first!.PublicKey.ToArray(), second!.PublicKey.ToArray());
        Assert.Null(BodyKeys.Open(copy, Passphrase));
    }

    [Fact]
    public void Passphrase_in_full_width_is_the_same()
    {
        var keys = BodyKeys.Create("abc 123");

        using var body = BodyKeys.Open(keys.WrappedPrivateKey, "ａｂｃ　１２３");

        Assert.NotNull(body);
    }

    [Fact]
    public void Writer_comes_back_by_the_password()
    {
        using var key = SealedBoxes.NewKey();
        var box = SealedBoxes.Seal(key, Report, Context);
        var wrapped = SealedBoxes.WrapWithPassword(key, "查询密码 8866");

        using var again = SealedBoxes.UnwrapWithPassword(wrapped, "查询密码 8866");

        Assert.Equal(Report, SealedBoxes.Open(again!, box, Context)!);
        Assert.Null(SealedBoxes.UnwrapWithPassword(wrapped, "查询密码 8867"));
    }

    [Fact]
    public void Part_opens_only_where_it_belongs()
    {
        using var key = SealedBoxes.NewKey();
        using var another = SealedBoxes.NewKey();
        var box = SealedBoxes.Seal(key, Report, Context);

        Assert.Null(SealedBoxes.Open(key, box, Encoding.UTF8.GetBytes("letter:2/body")));
        Assert.Null(SealedBoxes.Open(key, box, []));
        Assert.Null(SealedBoxes.Open(another, box, Context));
    }

    [Fact]
    public void Changed_byte_is_refused_wherever_it_is()
    {
        var (secret, publicKey) = Sm2.NewKeys();
        using var body = new PrivateBodyKey(secret);
        using var key = SealedBoxes.NewKey();

        AssertEachByteCounts(SealedBoxes.Seal(key, Report, Context), box => SealedBoxes.Open(key, box, Context) is not null);
        AssertEachByteCounts(SealedBoxes.Wrap(key, publicKey), box => SealedBoxes.Unwrap(box, body) is not null);
        // Few rounds: it is opened hundreds of times.
        AssertEachByteCounts(PassphraseBox.Wrap(BoxKind.PrivateKey, secret, Passphrase, rounds: 1), box => PassphraseBox.Open(BoxKind.PrivateKey, box, Passphrase, leastRounds: 1) is not null);
    }

    [Fact]
    public void Box_of_few_rounds_is_refused()
    {
        var weak = PassphraseBox.Wrap(BoxKind.PrivateKey, new byte[32], Passphrase, rounds: 1000);

        Assert.Null(BodyKeys.Open(weak, Passphrase));
    }

    [Fact]
    public void Box_of_one_kind_is_none_of_another()
    {
        using var key = SealedBoxes.NewKey();
        var wrapped = PassphraseBox.Wrap(BoxKind.KeyByPassword, key.Bytes, Passphrase, rounds: 1);

        Assert.Null(PassphraseBox.Open(BoxKind.PrivateKey, wrapped, Passphrase, leastRounds: 1));
        Assert.Null(SealedBoxes.Open(key, wrapped, []));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1020)]
    [InlineData(1021)]
    [InlineData(100_000)]
    [InlineData(3_000_001)]
    public void Content_of_any_length_comes_back(int length)
    {
        using var key = SealedBoxes.NewKey();
        var plain = new byte[length];
        Random.Shared.NextBytes(plain);

        Assert.Equal(plain, SealedBoxes.Open(key, SealedBoxes.Seal(key, plain, Context), Context)!);
    }

    [Fact]
    public void Length_of_what_is_sealed_tells_little()
    {
        using var key = SealedBoxes.NewKey();

        Assert.Single(new[] { 0, 1, 200, 1000 }.Select(Length).Distinct());
        Assert.Single(new[] { 2_900_000, 2_950_000, 3_000_000 }.Select(Length).Distinct());
        Assert.True(Length(3_000_000) < 3_000_000 * 17 / 16 + 1024);

        int Length(int plain) => SealedBoxes.Seal(key, new byte[plain], Context).Length;
    }

    [Fact]
    public void Same_content_is_never_sealed_alike()
    {
        using var key = SealedBoxes.NewKey();

        Assert.NotEqual(SealedBoxes.Seal(key, Report, Context), SealedBoxes.Seal(key, Report, Context));
        Assert.NotEqual(SealedBoxes.WrapWithPassword(key, "p"), SealedBoxes.WrapWithPassword(key, "p"));
    }

    [Fact]
    public void Disposed_key_is_overwritten_and_of_no_use()
    {
        var bytes = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
        var (secret, _) = Sm2.NewKeys();
        var letter = new LetterKey(bytes);
        var body = new PrivateBodyKey(secret);
        letter.Dispose();
        body.Dispose();

        Assert.All(bytes, each => Assert.Equal(0, each));
        Assert.All(secret, each => Assert.Equal(0, each));
        Assert.Throws<ObjectDisposedException>(() => SealedBoxes.Seal(letter, Report, Context));
        Assert.Throws<ObjectDisposedException>(() => BodyKeys.Wrap(body, Passphrase));
    }

    [Fact]
    public void Fingerprint_is_the_same_for_the_same_key_only()
    {
        var (_, first) = Sm2.NewKeys();
        var (_, second) = Sm2.NewKeys();

        Assert.Equal(BodyKeys.Fingerprint(first), BodyKeys.Fingerprint(first));
        Assert.NotEqual(BodyKeys.Fingerprint(first), BodyKeys.Fingerprint(second));
        Assert.Matches("^([0-9A-F]{4} ){7}[0-9A-F]{4}$", BodyKeys.Fingerprint(first));
    }

    private static void AssertEachByteCounts(byte[] box, Func<byte[], bool> opens)
    {
        Assert.True(opens(box));
        for (var i = 0; i < box.Length; i++)
        {
            foreach (var change in new byte[] { 1, 2, 0x80 })
            {
                var changed = (byte[])box.Clone();
                changed[i] ^= change;
                Assert.False(opens(changed), $"Byte {i} changed by {change}.");
            }

            Assert.False(opens(box[..i]), $"Cut after byte {i}.");
        }
    }
}
