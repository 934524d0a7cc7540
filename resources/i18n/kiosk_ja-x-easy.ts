<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja-x-easy" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>スマートフォンの
カメラで
{連絡先|れんらくさき}を
{保存|ほぞん}できます。</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>{市|し}の ホームページで もっと {読|よ}む</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>{今日|きょう}は {休|やす}みです: %1</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>{今日|きょう}は {休|やす}みです</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>{今日|きょう}は %1まで {開|あ}いて います</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>{今日|きょう}は %1に {開|あ}きます</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>{今日|きょう}は {終|お}わりました</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>{画面|がめん}に さわると {始|はじ}まります</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>はじめ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>{最初|さいしょ}から</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>ことば Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>{見|み}やすく</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>{聞|き}く</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>まだ {訳|やく}が ない ところは %1です。</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>{地図|ちず}で {見|み}る</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>{地図|ちず}に ある {会員|かいいん}</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>この {色|いろ}の {国|くに}・{地域|ちいき}</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>{係|かかり}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>{住所|じゅうしょ}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>{電話|でんわ}</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>ファクス</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>{開|あ}いて いる {時間|じかん}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>{調|しら}べた {資料|しりょう}</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>{使|つか}いやすく する</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>{字|じ}の {大|おお}きさ</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>ふつう</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>{大|おお}きい</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>もっと {大|おお}きい</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>いちばん {大|おお}きい</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>{色|いろ}</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>{明|あか}るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>{暗|くら}い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>はっきり</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>だれにも {見|み}やすい {地図|ちず}</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>{動|うご}きと {高|たか}さ</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>{動|うご}きを {少|すく}なく</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>{手|て}が とどく {高|たか}さに</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>スイッチ</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>スイッチなし</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>スイッチ 2つ: {次|つぎ}へ、{選|えら}ぶ</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>スイッチ 1つ: {選|えら}ぶ</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>{漢字|かんじ}の {上|うえ}に ふりがな</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>「%1」の {名前|なまえ}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%nこ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>{事務局|じむきょく}</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>{国|くに}・{地域|ちいき}</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>{地図|ちず}に ある {会員|かいいん}</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>{交流|こうりゅう}{都市|とし}</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>{交流|こうりゅう}の {種類|しゅるい}</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>{始|はじ}まり</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>ここに {事務局|じむきょく}が ある {支部|しぶ}</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>{入|はい}って いる {支部|しぶ}</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>{何回目|なんかいめ}の {大会|たいかい}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>{大会|たいかい}の {日|ひ}</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>ここからの {距離|きょり}</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>そこの {今|いま}の {時刻|じこく}</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>とめる</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>はじめる</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10{秒|びょう} もどる</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10{秒|びょう} すすむ</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>{字幕|じまく}</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>{文|ぶん}で {読|よ}む</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>{小|ちい}さく</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>{大|おお}きく</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>{今|いま}は はじめられません。</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>この {機械|きかい}は、{今|いま} {音|おと}が {出|で}ません。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>{地域|ちいき}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>{場所|ばしょ}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>まだ {訳|やく}が ない ところは %1です。</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>{地図|ちず}を {見|み}る</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>1234567890/qwertyuiop/asdfghjkl/ zxcvbnm</source>
        <extracomment>The keys of the language&apos;s own letters: rows of ten, a slash between rows, a blank for no key. Unchanged where Latin letters do.</extracomment>
        <translation>あかさたなはまやらわ/いきしちにひみ り/うくすつぬふむゆるを/えけせてねへめ れ/おこそとのほもよろん</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>かな</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>Voiced or small</source>
        <translation>てんてん・まる・{小|ちい}さい {字|じ}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>あける</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>ひとつ {消|け}す</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>{全部|ぜんぶ} {消|け}す</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>ことばを {選|えら}ぶ</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1ページ〈ぜんぶで %2ページ〉</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>{前|まえ}の ページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>{次|つぎ}の ページ</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>{画面|がめん} いっぱいに {見|み}る</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1ページ〈ぜんぶで %2ページ〉</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>{前|まえ}の ページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>{次|つぎ}の ページ</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>{大|おお}きく</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>{小|ちい}さく</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>{上|うえ}へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>{下|した}へ</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>{左|ひだり}へ</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>{右|みぎ}へ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>{地図|ちず}の {種類|しゅるい}</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>{大|おお}きく</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>{小|ちい}さく</translation>
    </message>
    <message>
        <source>World</source>
        <translation>{世界|せかい}</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>{地図|ちず}の %1へ</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>{地図|ちず}か {下|した}の {名前|なまえ}に さわって、{地域|ちいき}を {選|えら}んで ください。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>{全部|ぜんぶ}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>すべての {地域|ちいき}</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>カードを とじる</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>%1ごろ</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1から %2まで</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>%1の {情報|じょうほう}</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>この パンフレットは %1です。</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>{祝日|しゅくじつ}</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>{休|やす}み: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>{約|やく}%1km</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of tie, date</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>street with city, postcode, country</comment>
        <translation>〒%2
%1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Back up</source>
        <translation>{上|うえ}へ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>つづき</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>クイズを やめる</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2{問|もん}の {中|なか}で %1{問|もん} {正解|せいかい}</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>{第|だい}%1{問|もん}({全部|ぜんぶ}で %2{問|もん})</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>{正|ただ}しい {答|こた}え</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>{選|えら}んだ {答|こた}え</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>{次|つぎ}の {問題|もんだい}</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>{終|お}わりへ</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>{地図|ちず}へ</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もう {一度|いちど}</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>{前|まえ}へ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>{止|と}める</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>もう {一度|いちど}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>{次|つぎ}へ</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>ゆっくり</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>{速|はや}さ %1 %</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>{速|はや}く</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>{小|ちい}さく</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>{音|おと}の {大|おお}きさ %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>{大|おお}きく</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>この {機械|きかい}は、{今|いま} {音|おと}が {出|で}ません。</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>この ことばの {声|こえ}は、まだ ありません。{次|つぎ}の ことばで {聞|き}けます。</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>{聞|き}く ことが できる {声|こえ}は、まだ ありません。</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Words to look for: %1</source>
        <translation>さがす ことば: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>{都市|とし}、{国|くに}、ことば</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>{見|み}つかった もの</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>{文字|もじ}を えらぶ</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>「あいうえお」から</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>{地域|ちいき}から</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>つながりから</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>{見|み}つかりませんでした。{字|じ}を {少|すく}なく するか、{上|うえ}から {選|えら}んで ください。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>%nこ {見|み}つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>ここに ある {場所|ばしょ}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2の {中|なか}の %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>{選|えら}んで います</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>{今|いま}は {使|つか}えません</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>{今|いま} ここです</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>ここから %1つ {選|えら}べます。</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>{写真|しゃしん}:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>{動画|どうが}。{話|はな}している こと、{見|み}える こと:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>{音声|おんせい}。{話|はな}している こと:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>ことば:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>{矢印|やじるし}の キーで {次|つぎ}に {進|すす}みます。{選|えら}ぶ キーで、{聞|き}こえた ものを {開|ひら}きます。</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>{困|こま}ったときに {聞|き}く ところ:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>もう {一度|いちど} {聞|き}く ときは「もう {一度|いちど}」を {選|えら}んで ください。{先|さき}に {進|すす}む ときは「{次|つぎ}へ」を {選|えら}んで ください。</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>{続|つづ}ける ときは、{画面|がめん}に さわるか、キーを {押|お}して ください。</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>{今|いま} {書|か}いた {字|じ}:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>つぎに、{字|じ}を {書|か}く キーと、{見|み}つかった ものが あります。</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>{文|ぶん}の {中|なか}に あります</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1から%2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1{時|じ}</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1{時|じ}%2{分|ふん}</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Home</source>
        <translation>はじめ</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>まだ {使|つか}いますか</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>あと %n{秒|びょう}で、はじめの {画面|がめん}に もどります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>つづける</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>おわる</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>%1 – you are here</source>
        <translation>%1・ここ</translation>
    </message>
</context>
</TS>
