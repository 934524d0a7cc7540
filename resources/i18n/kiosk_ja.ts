<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>スマートフォンの
カメラで連絡先を
保存できます。</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>市のウェブサイトでくわしく</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>本日は休み(%1)</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>本日は休み</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>本日は %1 まで</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>本日は %1 から</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>本日は終わりました</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>画面にふれると始まります</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>もどる</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>はじめから</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>さがす</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>言語 Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>使いやすく</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>読み上げ</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>訳がまだないところは、%1で出しています。</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地図で見る</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>この色の国・地域</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>地図にある会員</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>ファクス</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>開いている時間</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>出典</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>使いやすくする</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大きい</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>もっと大きい</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>白と黒をはっきり</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>色覚に配慮した地図</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>動きと高さ</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>動きをへらす</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>手のとどく高さに</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>スイッチでの操作</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>二つのスイッチ(次へ、決定)</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>一つのスイッチ(決定)</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>漢字にふりがな</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>「%1」の名前</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>事務局</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>国・地域</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>地図にある会員</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>交流都市</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>交流の種類</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始まり</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>事務局をおく支部</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>入っている支部</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>何回目の大会</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>開かれた日</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>ここからの距離</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>今の時刻</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>10秒もどる</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>10秒すすむ</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文で読む</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>今は再生できません。</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>この端末では、今は音を出せません。</translation>
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
        <translation>地域</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>訳がまだないところは、%1で出しています。</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>地図をひらく</translation>
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
        <translation>英字</translation>
    </message>
    <message>
        <source>Voiced or small</source>
        <translation>濁点・半濁点・小さい字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>一字消す</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>全部消す</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>言語をえらぶ</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>全%2ページ中 %1ページ目</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>画面いっぱいに見る</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>全%2ページ中 %1ページ目</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左へ</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右へ</translation>
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
        <translation>地図の種類</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>World</source>
        <translation>世界全体</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>地図で%1へ</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>地図か下の名前にふれて、
地域をえらんでください。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>とじる</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>地域の一覧</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>カードをとじる</translation>
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
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>%1現在</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>このパンフレットは%1です。</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>休み: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>約%1km</translation>
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
        <translation>上へ</translation>
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
        <translation>クイズをやめる</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2問中 %1問 正解</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>第%1問(全%2問)</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>えらんだ答え</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>つぎの問題</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>おわりへ</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>地図へ</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もういちど</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>止める</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>ゆっくり</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>速さ %1 %</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>速く</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小さく</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>音量 %1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大きく</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>この端末では、今は音を出せません。</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>この言語の読み上げは、まだありません。次の言語で聞けます。</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>読み上げる音声は、まだありません。</translation>
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
        <translation>さがすことば: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>都市、国、ことば</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>文字をえらぶ</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>五十音から</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>地域から</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>つながりから</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>見つかりませんでした。文字をへらすか、上の一覧からえらんでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>%n件見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>ここにある場所</translation>
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
        <translation>%2のうち%1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>今は使えません</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>今ここです</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>ここから%1つえらべます。</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>写真:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>動画。話していること、映っていること:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>音声。話していること:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>言語:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>矢印キーで次の項目に進みます。決定キーで、聞こえた項目を開きます。</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>お困りのときのお問い合わせ先:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>もう一度聞くには「もう一度」、先に進むには「次へ」をえらんでください。</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>続けるには、画面にふれるか、どれかキーを押してください。</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>ここまでの字:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>このあとに、字を打つキーと、見つかったものが続きます。</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>本文の中で見つかりました</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1から%2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1時</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1時%2分</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Home</source>
        <translation>ホーム</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>つづけますか</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>あと%n秒で、最初の画面にもどります。</numerusform>
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
