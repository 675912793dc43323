using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Locks;

/// <summary>The lock of ordinary letters: the installation's keys, a purpose for each tenant.</summary>
internal sealed class VaultLock(IPersonalVault vault) : LetterLock
{
    public override byte[] Close(ReadOnlySpan<byte> content, string context) => vault.Protect(content);

    public override byte[] Open(byte[] stored, string context)
    {
        try
        {
            return vault.Unprotect(stored);
        }
        catch (PersonalDataLostException lost)
        {
            throw new LetterUnreadableException(lost.Message, lost);
        }
    }
}
