using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Tests.Masks;

public sealed class PersonalMaskTests
{
    [Theory]
    [InlineData("张三丰", "张某某")]
    [InlineData("李四", "李某")]
    [InlineData(" 王 ", "王某")]
    [InlineData("欧阳海", "欧阳某")]
    [InlineData("司马光明", "司马某某")]
    [InlineData("欧阳", "欧某")]
    [InlineData("阿依古丽·买买提", "阿某某某·某某某")]
    [InlineData("John Smith", "J***")]
    [InlineData("", "")]
    public void Name_keeps_the_surname(string name, string masked) => Assert.Equal(masked, PersonalMask.Name(name));

    [Theory]
    [InlineData("13912341234", "139****1234")]
    [InlineData("139 1234 1234", "139****1234")]
    [InlineData("１３９１２３４１２３４", "139****1234")]
    [InlineData("+8613800001234", "+86138****1234")]
    [InlineData("0858-8223456", "0858-****456")]
    [InlineData("(010)62345678", "010-****5678")]
    [InlineData("8223456", "****56")]
    [InlineData("110", "****")]
    public void Phone_hides_its_middle(string number, string masked) => Assert.Equal(masked, PersonalMask.Phone(number));

    [Theory]
    [InlineData("52020119720315451x", "5202************1x")]
    [InlineData("522101 720315 451", "5221*********51")]
    [InlineData("1234", "****")]
    public void Identity_card_tells_the_prefecture_at_most(string number, string masked) => Assert.Equal(masked, PersonalMask.IdCard(number));

    [Theory]
    [InlineData("zhang@example.com", "z***@example.com")]
    [InlineData("z@example.com", "z***@example.com")]
    [InlineData("@example.com", "***")]
    [InlineData("nobody", "***")]
    public void Email_shows_its_first_letter_and_its_server(string address, string masked) => Assert.Equal(masked, PersonalMask.Email(address));

    [Theory]
    [InlineData("六盘水市钟山区人民中路12号3栋2单元501室", "六盘水市钟山区人民中路某号某栋某单元某室")]
    [InlineData("钟山大道１２号附３号", "钟山大道某号附某号")]
    [InlineData("大河镇周家寨村三组12号", "大河镇周家寨村某组某号")]
    [InlineData("荷城花园A栋2单元501", "荷城花园某栋某单元某")]
    [InlineData("荷城花园12号3-2-501", "荷城花园某号某")]
    [InlineData("水城县滥坝镇", "水城县滥坝镇")]
    public void Address_hides_what_leads_to_the_door(string address, string masked) => Assert.Equal(masked, PersonalMask.Address(address));

    [Theory]
    [InlineData("6222 0202 0011 2230", "6222********2230")]
    public void Bank_card_shows_its_ends(string number, string masked) => Assert.Equal(masked, PersonalMask.BankCard(number));
}
