<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>휴대전화 카메라로 비추면 연락처를 저장할 수 있습니다.</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>시 누리집에서 자세히 보기</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>오늘은 휴무(%1)</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>오늘은 휴무</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>오늘은 %1까지</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>오늘은 %1부터</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>오늘은 마감되었습니다</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>화면을 누르면 시작합니다</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>홈</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>처음부터</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>언어 Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>이용 편의</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>듣기</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>아직 번역이 없는 부분은 %1로 표시합니다.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>지도에서 보기</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>지도에 있는 회원</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>이 색의 국가·지역</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>운영 시간</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>담당 부서</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>전화</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>팩스</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>더 편리하게 이용하기</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>더 크게</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>가장 크게</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>한자에 읽는 법 표시</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>색상</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>색각 배려 지도</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>움직임과 높이</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>손이 닿는 높이로</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>스위치 조작</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>스위치 두 개(다음, 선택)</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>스위치 한 개(선택)</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>첫 글자가 ‘%1’인 이름</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>사무국</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>국가·지역</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>지도에 있는 회원</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>교류도시</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>교류의 종류</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>사무국을 둔 지부</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>소속 지부</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>총회 회차</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>개최일</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>여기서부터의 거리</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>현지 시각</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10초 뒤로</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10초 앞으로</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>자막</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>글로 읽기</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>지금은 재생할 수 없습니다.</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>지금은 이 기기에서 소리를 낼 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>지역</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>아직 번역이 없는 부분은 %1로 표시합니다.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>지도 열기</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>1234567890/qwertyuiop/asdfghjkl/ zxcvbnm</source>
        <extracomment>The keys of the language&apos;s own letters: rows of ten, a slash between rows, a blank for no key. Unchanged where Latin letters do.</extracomment>
        <translation>ㅃㅉㄸㄲㅆ   ㅒㅖ/ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ/ㅁㄴㅇㄹㅎㅗㅓㅏㅣ/ ㅋㅌㅊㅍㅠㅜㅡ</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>한글</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>영문</translation>
    </message>
    <message>
        <source>Voiced or small</source>
        <translation>탁음·반탁음·작은 글자</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>띄어쓰기</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>한 글자 지우기</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>모두 지우기</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>언어 선택</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>전체 화면으로 보기</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>이전 쪽</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>다음 쪽</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽으로</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽으로</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>지도 종류</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>World</source>
        <translation>세계 전체</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>지도에서 %1 보기</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>지도나 이곳에서 지역을 눌러 주세요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>All</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>카드 닫기</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>지역 목록</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>%1경</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>이 안내 책자의 언어는 %1입니다.</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>공휴일</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>휴무: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>약 %1km</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of tie, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>street with city, postcode, country</comment>
        <translation>우편번호 %2
%3 %1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Back up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>퀴즈 그만하기</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2문제 중 %1문제 정답</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>문제 %1(전체 %2문제)</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>고른 답</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>다음 문제</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>결과 보기</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>지도로</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>한 번 더</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>다시 듣기</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>속도 %1 %</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>음량 %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>지금은 이 기기에서 소리를 낼 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>이 언어의 음성은 아직 없습니다. 다음 언어로 들을 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>아직 들을 수 있는 음성이 없습니다.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Words to look for: %1</source>
        <translation>찾을 말: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>도시, 나라, 낱말</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>찾은 결과</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>자판</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>가나다순</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>지역별</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>교류 종류별</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>찾지 못했습니다. 글자를 줄이거나 위의 목록에서 골라 주세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>%n건을 찾았습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>이곳에 있는 장소</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 가운데 %1번</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>선택됨</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>지금은 사용할 수 없습니다</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>현재 위치입니다</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>고를 수 있는 항목은 %1개입니다.</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>사진:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>동영상. 말하는 내용과 보이는 내용:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>음성. 말하는 내용:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>언어:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>화살표 키로 다음 항목으로 이동합니다. 선택 키를 누르면 들은 항목이 열립니다.</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>도움이 필요할 때 문의할 곳:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>다시 들으려면 ‘다시 듣기’를, 계속하려면 ‘다음’을 선택하세요.</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>계속하려면 화면을 누르거나 아무 키나 누르세요.</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>입력한 글자:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>이어서 글자를 입력하는 키와 찾은 결과가 나옵니다.</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>본문에서 찾음</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1에서 %2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1시</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1시 %2분</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Home</source>
        <translation>홈</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>계속 이용하시겠습니까?</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>%n초 후에 처음 화면으로 돌아갑니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>종료</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>%1 – you are here</source>
        <translation>%1(현재 위치)</translation>
    </message>
</context>
</TS>
