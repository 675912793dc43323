namespace EGovCms.Privacy.Abstractions;

/// <summary>What was stored encrypted cannot be read: the installation's keys are not those by which it was stored, or it was changed.</summary>
public sealed class PersonalDataLostException : Exception
{
    private const string Advice =
        "Personal data of the tenant cannot be decrypted: the installation's data-protection keys or its key file (Keys:File) are not those by which it was stored, or it was changed. Restore the keys from their backup.";

    /// <summary>With the advice to restore the keys.</summary>
    public PersonalDataLostException()
        : base(Advice)
    {
    }

    /// <summary>With words of its own.</summary>
    public PersonalDataLostException(string message)
        : base(message)
    {
    }

    /// <summary>With words of its own and a cause.</summary>
    public PersonalDataLostException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal PersonalDataLostException(Exception inner)
        : base(Advice, inner)
    {
    }
}
