namespace EGovCms.Privacy.Abstractions;

/// <summary>The keys of a body, as they are stored.</summary>
/// <param name="PublicKey">By which anything is sealed for the body.</param>
/// <param name="WrappedPrivateKey">The private key, encrypted under the passphrase: what opens it again is the passphrase alone.</param>
/// <param name="Fingerprint">The public key's fingerprint, by which people compare keys.</param>
public sealed record BodyKeyPair(byte[] PublicKey, byte[] WrappedPrivateKey, string Fingerprint);
