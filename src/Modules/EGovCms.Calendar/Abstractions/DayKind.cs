namespace EGovCms.Calendar.Abstractions;

/// <summary>What a day is for an office.</summary>
public enum DayKind
{
    /// <summary>A working day from Monday to Friday.</summary>
    Workday,

    /// <summary>A Saturday or Sunday on which nobody works.</summary>
    Weekend,

    /// <summary>法定节假日 or a day off moved to it, by the year's notice.</summary>
    Holiday,

    /// <summary>调休上班: a Saturday or Sunday that is worked for a day off elsewhere.</summary>
    MakeUpWorkday,
}
