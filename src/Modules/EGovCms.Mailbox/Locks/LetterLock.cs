using System.Text;

namespace EGovCms.Mailbox.Locks;

/// <summary>Encrypts what belongs to a letter, and opens it again.</summary>
internal abstract class LetterLock
{
    /// <param name="content">What is encrypted.</param>
    /// <param name="context">What it is and whose: a text that was encrypted for one place opens at no other.</param>
    public abstract byte[] Close(ReadOnlySpan<byte> content, string context);

    /// <exception cref="LetterUnreadableException">The key is lost, or it is not what was encrypted.</exception>
    public abstract byte[] Open(byte[] stored, string context);

    public string CloseText(string text, string context) => Convert.ToBase64String(Close(Encoding.UTF8.GetBytes(text), context));

    /// <inheritdoc cref="Open" />
    public string OpenText(string stored, string context) => Encoding.UTF8.GetString(Open(Convert.FromBase64String(stored), context));
}
