using Org.BouncyCastle.Asn1.GM;
using Org.BouncyCastle.Asn1.X9;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;
using Org.BouncyCastle.Security;

namespace EGovCms.Privacy.Sealing;

/// <summary>SM2 public-key encryption (GM/T 0003.4, order C1 C3 C2) on the recommended curve.</summary>
internal static class Sm2
{
    /// <summary>Length of a private key.</summary>
    public const int PrivateLength = 32;

    /// <summary>Length of a public key: 04, then both coordinates.</summary>
    public const int PublicLength = 65;

    /// <summary>How much longer than the message its encryption is.</summary>
    public const int Overhead = 64 + 32;

    private const byte Uncompressed = 4;

    private static X9ECParameters Curve => GMNamedCurves.GetByName("sm2p256v1");

    private static ECDomainParameters Domain => new(Curve);

    public static (byte[] Private, byte[] Public) NewKeys()
    {
        var generator = new ECKeyPairGenerator();
        generator.Init(new ECKeyGenerationParameters(Domain, new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        var secret = new byte[PrivateLength];
        Fill(((ECPrivateKeyParameters)pair.Private).D, secret);
        return (secret, ((ECPublicKeyParameters)pair.Public).Q.GetEncoded(false));
    }

    public static byte[] PublicOf(ReadOnlySpan<byte> secret) =>
        Curve.G.Multiply(new BigInteger(1, secret)).Normalize().GetEncoded(false);

    /// <exception cref="ArgumentException">These bytes are no public key.</exception>
    public static byte[] Encrypt(byte[] message, byte[] publicKey)
    {
        ArgumentNullException.ThrowIfNull(publicKey);
        if (publicKey.Length != PublicLength || publicKey[0] != Uncompressed)
            throw new ArgumentException("A public key is 65 bytes: 04, then both coordinates.", nameof(publicKey));
        var point = Decode(publicKey) ?? throw new ArgumentException("The public key is not on the curve.", nameof(publicKey));
        var engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
        engine.Init(true, new ParametersWithRandom(new ECPublicKeyParameters(point, Domain), new SecureRandom()));
        // Its first byte only says how the point is written: what is always the same is not stored, so there is nothing to change in it.
        return engine.ProcessBlock(message, 0, message.Length)[1..];
    }

    /// <summary>Null when it was encrypted for another key, or changed.</summary>
    public static byte[]? Decrypt(ReadOnlySpan<byte> encrypted, ReadOnlySpan<byte> secret)
    {
        if (encrypted.Length <= Overhead)
            return null;
        byte[] whole = [Uncompressed, .. encrypted];
        try
        {
            var engine = new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
            engine.Init(false, new ECPrivateKeyParameters(new BigInteger(1, secret), Domain));
            return engine.ProcessBlock(whole, 0, whole.Length);
        }
        catch (Exception fault) when (fault is InvalidCipherTextException or ArgumentException or InvalidOperationException or ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>Whether it is a private key of the curve.</summary>
    public static bool IsPrivate(ReadOnlySpan<byte> secret)
    {
        var number = new BigInteger(1, secret);
        return secret.Length == PrivateLength && number.SignValue > 0 && number.CompareTo(Curve.N.Subtract(BigInteger.One)) < 0;
    }

    private static ECPoint? Decode(byte[] publicKey)
    {
        try
        {
            return Curve.Curve.DecodePoint(publicKey) is { IsInfinity: false } point && point.IsValid() ? point : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void Fill(BigInteger number, Span<byte> target)
    {
        var bytes = number.ToByteArrayUnsigned();
        target.Clear();
        bytes.CopyTo(target[(target.Length - bytes.Length)..]);
    }
}
