using EGovCms.Protection.Work;
using EGovCms.Testing.Site;

namespace EGovCms.Protection.Tests.Work;

public sealed class ProofOfWorkTests
{
    private const string Id = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void Work_is_right_for_its_own_form_and_hardness_alone()
    {
        var work = BrowserWork.Solve(Id, 8);

        Assert.True(ProofOfWork.IsDone(Id, 8, work));
        Assert.False(ProofOfWork.IsDone(Id.Replace('0', '1'), 8, work));
        Assert.False(ProofOfWork.IsDone(Id, 30, work));
        Assert.False(ProofOfWork.IsDone(Id, 8, work.AsSpan(0, work.LastIndexOf('.'))));
        Assert.False(ProofOfWork.IsDone(Id, 8, work + ".1"));
    }

    [Theory]
    [InlineData(0, 14)]
    [InlineData(59, 14)]
    [InlineData(60, 15)]
    [InlineData(300, 17)]
    [InlineData(1_000_000, 18)]
    public void Work_doubles_with_the_rate_up_to_a_cap(int perMinute, int bits) => Assert.Equal(bits, ProofOfWork.Bits(perMinute, 30, 14, 18));
}
