<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fil" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>Itapat dito ang camera ng telepono para i-save ang contact na ito.</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>Magbasa pa sa website ng lungsod</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>Sarado ngayon: %1</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>Sarado ngayon</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>Bukas ngayon hanggang %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Bubukas ngayon nang %1</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>Sarado na ngayong araw</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>Pindutin ang screen para magsimula</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>Simula</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Bumalik</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Ulitin</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Maghanap</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>Wika Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Pakinggan</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>Nasa %1 ang ilang bahagi: wala pang salin.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Tingnan sa mapa</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>Mga miyembro sa mapa</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>Nasa kulay na ito</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Dibisyon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telepono</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Oras ng serbisyo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Mga pinagkunan</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>Mas madaling gamitin</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Laki ng teksto</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Karaniwan</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Malaki</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Mas malaki</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Pinakamalaki</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Mga kulay</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Maliwanag</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Madilim</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Mataas na contrast</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>Mapa para sa lahat ng paningin</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>Galaw at taas</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>Bawas na galaw</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>Abot-kamay ang lahat</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Mga switch</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>Walang switch</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>Dalawang switch: susunod, piliin</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>Isang switch: piliin</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>Basa sa ibabaw ng kanji</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>Mga pangalang nagsisimula sa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>Bilang: %n</numerusform>
            <numerusform>Bilang: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>Sekretarya</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>Mga bansa at rehiyon</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>Mga miyembrong nasa mapa</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>Mga katuwang na lungsod dito</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>Uri ng ugnayan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Mula</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>Sekretarya ng</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Miyembro ng</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>Ika-ilang kongreso</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Petsa</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Layo mula rito</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>Oras doon ngayon</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>I-pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>I-play</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>Umatras nang 10 segundo</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>Umabante nang 10 segundo</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Mga caption</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transkripsyon</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Hinaan</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lakasan</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>Hindi ito maaaring i-play ngayon.</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Hindi makapagpatunog ang kiosk na ito sa ngayon.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Page</source>
        <translation>Pahina</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Rehiyon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>Nasa %1 ang ilang bahagi: wala pang salin.</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>Buksan ang mapa</translation>
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
        <translation>May tuldik o maliit</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Puwang</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Burahin ang isang titik</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Burahin lahat</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>Pumili ng wika</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pahina %1 ng %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Nakaraang pahina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Susunod na pahina</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Buong screen</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Pahina %1 ng %2</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Nakaraang pahina</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Susunod na pahina</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Palakihin</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Paliitin</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Pataas</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Pababa</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Pakaliwa</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Pakanan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>Mga layer</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Palakihin</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Paliitin</translation>
    </message>
    <message>
        <source>World</source>
        <translation>Mundo</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>Sa %1 sa mapa</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>Pindutin ang isang rehiyon sa mapa o dito.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Lahat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Lahat ng rehiyon</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Isara ang card</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>mga %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>ayon sa %1</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>Ang polyetong ito ay nasa wikang %1.</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>mga pista opisyal</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>Sarado: %1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>mga %1 km</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of tie, date</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>street with city, postcode, country</comment>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Back up</source>
        <translation>Pataas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Higit pa</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>Isara ang quiz</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 sa %2 ang tama</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Tanong %1 sa %2</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>Ito ang sagot</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ang sagot mo</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Susunod na tanong</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Tingnan ang resulta</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>Pumunta sa mapa</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Isa pa</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>Nauna</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ihinto</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Dinggin muli</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Susunod</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Bagalan</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>Bilis: %1%</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Bilisan</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Hinaan</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>Lakas: %1%</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lakasan</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>Hindi makapagpatunog ang kiosk na ito sa ngayon.</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>Wala pang boses para sa wikang ito. Maaari kang makinig sa:</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>Wala pang nakarekord na mapapakinggan.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Maghanap</translation>
    </message>
    <message>
        <source>Words to look for: %1</source>
        <translation>Mga salitang hinahanap: %1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>Lungsod, bansa o salita</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Mga resulta</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Ayon sa pangalan</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Ayon sa rehiyon</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>Ayon sa uri ng ugnayan</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>Walang nahanap. Subukan ang mas kaunting titik, o pumili sa isang listahan sa itaas.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>Nahanap: %n</numerusform>
            <numerusform>Nahanap: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>Mga lugar dito</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Isara</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sa %2</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>napili</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>hindi magagamit ngayon</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>narito ka</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>May %1 pagpipilian dito.</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>Larawan:</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>Video, kasama ang sinasabi at nakikita rito:</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>Recording, kasama ang sinasabi rito:</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>Mga wika:</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>Lumilipat ang mga arrow key mula sa isang bagay papunta sa susunod. Binubuksan ng Piliin ang naririnig mo.</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>Kung kanino hihingi ng tulong:</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>Para marinig muli, piliin ang Dinggin muli. Para magpatuloy, piliin ang Susunod.</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>Pindutin ang screen o alinmang key para magpatuloy.</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>Naisulat na:</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>Kasunod ang mga pindutan para magsulat at ang mga nahanap.</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>nasa teksto nito</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 hanggang %2</translation>
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
        <translation>Simula</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>Nandiyan ka pa ba?</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>Babalik sa simula sa loob ng %n segundo.</numerusform>
            <numerusform>Babalik sa simula sa loob ng %n segundo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Magpatuloy</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Tapusin</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>%1 – you are here</source>
        <translation>%1 – narito ka</translation>
    </message>
</context>
</TS>
