using System.Text;
using EGovCms.Privacy.Sealing;

namespace EGovCms.Privacy.Tests.Sealing;

/// <summary>The examples that the standards themselves give.</summary>
public sealed class StandardVectorTests
{
    private const string PrivateKey = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";

    private const string PublicKey =
        "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";

    // GM/T 0004 (GB/T 32905), appendix A.
    [Theory]
    [InlineData("abc", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0")]
    [InlineData("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd", "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732")]
    public void Sm3_hashes_as_the_standard_does(string words, string hash) => Assert.Equal(hash, Convert.ToHexString(Sm3.Hash(Encoding.ASCII.GetBytes(words))));

    // RFC 8998, appendix A.1: SM4-GCM.
    [Fact]
    public void Sm4_gcm_encrypts_as_the_standard_does()
    {
        var key = Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210");
        var nonce = Convert.FromHexString("00001234567800000000ABCD");
        var associated = Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        var plain = Convert.FromHexString("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        const string encrypted = "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D";
        const string tag = "83DE3541E4C2B58177E065A9BF7B62EC";

        Assert.Equal(encrypted + tag, Convert.ToHexString(Sm4Gcm.Encrypt(key, nonce, plain, associated)));
        Assert.Equal(plain, Sm4Gcm.Decrypt(key, nonce, Convert.FromHexString(encrypted + tag), associated));
    }

    [Fact]
    public void Sm2_public_key_is_that_of_the_standard() => Assert.Equal(PublicKey, Convert.ToHexString(Sm2.PublicOf(Convert.FromHexString(PrivateKey))));

    // GM/T 0003.5 (GB/T 32918.5), appendix C: what was encrypted there, in the order C1 C3 C2.
    [Fact]
    public void Sm2_decrypts_what_the_standard_encrypted()
    {
        const string first = "04EBFC718E8D1798620432268E77FEB6415E2EDE0E073C0F4F640ECD2E149A73E858F9D81E5430A57B36DAAB8F950A3C64E6EE6A63094D99283AFF767E124DF0";
        const string third = "59983C18F809E262923C53AEC295D30383B54E39D609D160AFCB1908D0BD8766";
        const string second = "21886CA989CA9C7D58087307CA93092D651EFA";

        var plain = Sm2.Decrypt(Convert.FromHexString(first + third + second), Convert.FromHexString(PrivateKey));

        Assert.Equal("encryption standard", Encoding.ASCII.GetString(plain!));
    }

    [Fact]
    public void Sm2_decrypts_what_it_encrypts_for_the_standards_key()
    {
        var encrypted = Sm2.Encrypt([1, 2, 3], Convert.FromHexString(PublicKey));

        Assert.Equal([1, 2, 3], Sm2.Decrypt(encrypted, Convert.FromHexString(PrivateKey))!);
    }

    [Fact]
    public void Point_off_the_curve_is_no_public_key()
    {
        var changed = Convert.FromHexString(PublicKey);
        changed[^1] ^= 1;

        Assert.Throws<ArgumentException>(() => Sm2.Encrypt([1], changed));
        Assert.Throws<ArgumentException>(() => Sm2.Encrypt([1], changed[..33]));
    }
}
