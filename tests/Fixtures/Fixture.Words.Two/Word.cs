namespace Fixture.Words;

public static class Word
{
    public static string Say() => "words of version 2";
}
