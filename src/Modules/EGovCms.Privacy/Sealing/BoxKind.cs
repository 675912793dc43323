namespace EGovCms.Privacy.Sealing;

/// <summary>What a box holds. The numbers are stored.</summary>
internal enum BoxKind : byte
{
    /// <summary>A text or file, by a letter's key.</summary>
    Content = 1,

    /// <summary>A letter's key, for a body.</summary>
    KeyForBody = 2,

    /// <summary>A letter's key, by a password.</summary>
    KeyByPassword = 3,

    /// <summary>A body's private key, by a passphrase.</summary>
    PrivateKey = 4,
}
