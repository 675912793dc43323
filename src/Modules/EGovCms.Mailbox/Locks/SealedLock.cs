using System.Text;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Locks;

/// <summary>The lock of a sealed report: a key of its own, which its writer and the body hold and the installation does not.</summary>
internal sealed class SealedLock(LetterKey key) : LetterLock
{
    public override byte[] Close(ReadOnlySpan<byte> content, string context) => SealedBoxes.Seal(key, content, Encoding.UTF8.GetBytes(context));

    public override byte[] Open(byte[] stored, string context) =>
        SealedBoxes.Open(key, stored, Encoding.UTF8.GetBytes(context)) ?? throw new LetterUnreadableException("The report cannot be opened with this key.");
}
