<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>Hướng máy ảnh điện thoại vào đây để lưu thông tin liên hệ.</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>Đọc thêm trên trang web của thành phố</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>Hôm nay đóng cửa: %1</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Hôm nay đóng cửa</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>Hôm nay mở cửa đến %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Hôm nay mở cửa lúc %1</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>Hôm nay đã đóng cửa</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Chạm vào màn hình để bắt đầu</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Trang đầu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Bắt đầu lại</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>Ngôn ngữ Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Trợ năng</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Nghe</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>Một phần hiển thị bằng %1 vì chưa có bản dịch.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Xem trên bản đồ</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>Thành viên trên bản đồ</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>Được tô màu này</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Phòng ban</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Giờ mở cửa</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>Dễ dùng hơn</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Chuẩn</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Lớn</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Lớn nhất</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>Bản đồ cho mọi thị giác màu</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>Chuyển động và độ cao</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Ít chuyển động</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>Mọi thứ trong tầm tay</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Công tắc</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>Không công tắc</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>Hai công tắc: tiếp, chọn</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>Một công tắc: chọn</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>Cách đọc trên chữ Hán</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>Tên bắt đầu bằng %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>Ban thư ký</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>Quốc gia và vùng lãnh thổ</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>Thành viên hiển thị ở đây</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>Thành phố giao lưu ở đây</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>Hình thức giao lưu</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Bắt đầu từ</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>Nơi đặt ban thư ký của</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Thành viên của</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>Đại hội lần thứ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày tổ chức</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Khoảng cách từ đây</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>Giờ địa phương hiện tại</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Phát</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>Lùi 10 giây</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>Tiến 10 giây</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Phụ đề</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Bản ghi lời</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>Hiện không thể phát được.</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Hiện máy này không phát được âm thanh.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>Một phần hiển thị bằng %1 vì chưa có bản dịch.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Mở bản đồ</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>1234567890/qwertyuiop/asdfghjkl/ zxcvbnm</source>
        <extracomment>The keys of the language&apos;s own letters: rows of ten, a slash between rows, a blank for no key. Unchanged where Latin letters do.</extracomment>
        <translation>1234567890/qwertyuiop/asdfghjkl/ zxcvbnm</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>Kana</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Voiced or small</source>
        <translation>Âm đục hoặc chữ nhỏ</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Dấu cách</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Xóa một chữ</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>Chọn ngôn ngữ</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Toàn màn hình</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Sang trái</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Sang phải</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Thế giới</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>Đến %1 trên bản đồ</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>Chạm vào một khu vực trên bản đồ hoặc ở đây.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Tất cả khu vực</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Đóng thẻ</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>tính đến %1</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>Ngôn ngữ của tờ rơi này: %1.</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>ngày lễ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>Đóng cửa: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>khoảng %1 km</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of tie, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>street with city, postcode, country</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Back up</source>
        <translation>Lên trên</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Xem tiếp</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>Thoát câu đố</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>Đúng %1/%2 câu</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Câu %1/%2</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>Đáp án đúng</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Câu trả lời của bạn</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Câu tiếp theo</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Xem kết quả</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>Về bản đồ</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Chơi lại</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Nghe lại</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Chậm hơn</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>Tốc độ: %1 %</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Nhanh hơn</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>Âm lượng: %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Hiện máy này không phát được âm thanh.</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>Chưa có giọng đọc cho ngôn ngữ này. Bạn có thể nghe bằng:</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>Chưa có bản ghi âm nào để nghe.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Words to look for: %1</source>
        <translation>Từ cần tìm: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>Thành phố, nước hoặc từ bất kỳ</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Theo tên</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Theo khu vực</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>Theo loại quan hệ</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>Không tìm thấy. Hãy thử với ít chữ hơn, hoặc chọn từ một danh sách ở trên.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>Tìm thấy: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>Các địa điểm ở đây</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>đã chọn</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>hiện không dùng được</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>bạn đang ở đây</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>Ở đây có %1 lựa chọn.</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>Ảnh:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>Video, với những gì được nói và thấy trong đó:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>Bản ghi âm, với những gì được nói trong đó:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>Ngôn ngữ:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>Dùng các phím mũi tên để chuyển từ mục này sang mục khác. Phím chọn mở mục bạn vừa nghe.</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>Nơi để hỏi khi cần giúp đỡ:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>Để nghe lại, hãy chọn “Nghe lại”. Để tiếp tục, hãy chọn “Tiếp”.</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>Chạm vào màn hình hoặc nhấn phím bất kỳ để tiếp tục.</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>Đã gõ:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>Tiếp theo là các phím để gõ và kết quả tìm được.</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>có trong bài</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1:00</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Home</source>
        <translation>Trang đầu</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Bạn còn ở đó không?</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Quay về trang đầu sau %n giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Kết thúc</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>%1 – you are here</source>
        <translation>%1 – bạn ở đây</translation>
    </message>
</context>
</TS>
