<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh-Hans" sourcelanguage="en">
<context>
    <name>ArticlePage</name>
    <message>
        <source>Point your phone&apos;s camera here to save this contact.</source>
        <translation>请用手机摄像头对准这里，保存联系方式。</translation>
    </message>
    <message>
        <source>Read more on the city&apos;s website</source>
        <translation>在市政府网站了解更多</translation>
    </message>
</context>
<context>
    <name>ArticleScreen</name>
    <message>
        <source>Closed today: %1</source>
        <translation>今天休息：%1</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天休息</translation>
    </message>
    <message>
        <source>Open today until %1</source>
        <translation>今天开放到%1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>今天%1开放</translation>
    </message>
    <message>
        <source>Closed for today</source>
        <translation>今天已结束</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch the screen to begin</source>
        <translation>触摸屏幕开始</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>The button that opens the list of languages. In every language but English the English word stands beside the own.</extracomment>
        <translation>语言 Language</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>无障碍</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>朗读</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <extracomment>Where a translation is missing; %1 is the name of the language that is shown in its place.</extracomment>
        <translation>尚无译文的部分以%1显示。</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>在地图上看</translation>
    </message>
    <message>
        <source>Members on the map</source>
        <translation>地图上的会员</translation>
    </message>
    <message>
        <source>Drawn in this colour</source>
        <translation>此颜色的国家和地区</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>负责部门</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>资料来源</translation>
    </message>
</context>
<context>
    <name>EaseSheet</name>
    <message>
        <source>Easier to use</source>
        <translation>使用更方便</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>更大</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Map for every colour vision</source>
        <translation>适合各种色觉的地图</translation>
    </message>
    <message>
        <source>Movement and height</source>
        <translation>动态效果和高度</translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Everything within reach</source>
        <translation>全部放在够得着的高度</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>No switch</source>
        <translation>不用开关</translation>
    </message>
    <message>
        <source>Two switches: next, select</source>
        <translation>两个开关：下一个、选择</translation>
    </message>
    <message>
        <source>One switch: select</source>
        <translation>一个开关：选择</translation>
    </message>
    <message>
        <source>Readings over kanji</source>
        <translation>汉字注音</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Names with %1</source>
        <extracomment>A list of names by their first letter: another thing than the key of that letter.</extracomment>
        <translation>%1开头的名称</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactGrid</name>
    <message>
        <source>Office</source>
        <translation>秘书处</translation>
    </message>
    <message>
        <source>Countries and regions</source>
        <translation>国家和地区</translation>
    </message>
    <message>
        <source>Members shown here</source>
        <translation>地图上的会员</translation>
    </message>
    <message>
        <source>Partner cities here</source>
        <translation>交流城市</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>交流形式</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Office of</source>
        <translation>在此设秘书处的分部</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>所属分部</translation>
    </message>
    <message>
        <source>Number of the congress</source>
        <translation>大会届次</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>举办日期</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>距离这里</translation>
    </message>
    <message>
        <source>Time there now</source>
        <translation>当地现在时间</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>后退10秒</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>前进10秒</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>字幕</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>文字稿</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小声一点</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声一点</translation>
    </message>
    <message>
        <source>This cannot be played just now.</source>
        <translation>现在无法播放。</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>本机现在无法播放声音。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Partly shown in %1: there is no translation yet.</source>
        <translation>尚无译文的部分以%1显示。</translation>
    </message>
    <message>
        <source>Open the map</source>
        <translation>打开地图</translation>
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
        <translation>假名</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Voiced or small</source>
        <translation>浊音或小字</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除一个字</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>全部清除</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose your language</source>
        <translation>选择语言</translation>
    </message>
</context>
<context>
    <name>LeafletBlock</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>全屏查看</translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第%1页，共%2页</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Layers</source>
        <extracomment>The button that brings what the map can show: regions, cities we work with, congresses.</extracomment>
        <translation>图层</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>World</source>
        <translation>全世界</translation>
    </message>
    <message>
        <source>To %1 on the map</source>
        <translation>在地图上前往%1</translation>
    </message>
    <message>
        <source>Touch a region on the map or here.</source>
        <translation>请在地图上或这里选择一个地区。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>所有地区</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭卡片</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>c. %1</source>
        <comment>about that time</comment>
        <translation>约%1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>as of %1</source>
        <comment>date</comment>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>This leaflet is in %1.</source>
        <comment>language</comment>
        <translation>此宣传册的语言为%1。</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kinds of closed days</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <comment>days</comment>
        <translation>休息：%1</translation>
    </message>
    <message>
        <source>c. %1 km</source>
        <comment>distance</comment>
        <translation>约%1公里</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of tie, date</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>street with city, postcode, country</comment>
        <translation>〒%2 %3%1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Back up</source>
        <translation>向上</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the quiz</source>
        <translation>退出问答</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%2题中答对%1题</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>第%1题（共%2题）</translation>
    </message>
    <message>
        <source>This is the answer</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的回答</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>To the map</source>
        <translation>回到地图</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再来一次</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Previous</source>
        <translation>上一个</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>重听</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>慢一点</translation>
    </message>
    <message>
        <source>Speed: %1 %</source>
        <translation>语速：%1 %</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>快一点</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>小声一点</translation>
    </message>
    <message>
        <source>Volume: %1 %</source>
        <translation>音量：%1 %</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>大声一点</translation>
    </message>
    <message>
        <source>This kiosk cannot play sound just now.</source>
        <translation>本机现在无法播放声音。</translation>
    </message>
    <message>
        <source>There is no voice for this language yet. You can listen in:</source>
        <translation>这种语言还没有朗读。可以用以下语言收听：</translation>
    </message>
    <message>
        <source>Nothing has been recorded to listen to yet.</source>
        <translation>还没有可以收听的录音。</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Words to look for: %1</source>
        <translation>要找的词：%1</translation>
    </message>
    <message>
        <source>A city, a country, a word</source>
        <translation>城市、国家或词语</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>按地区</translation>
    </message>
    <message>
        <source>By kind of tie</source>
        <translation>按交流种类</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer letters, or choose from a list above.</source>
        <translation>没有找到。请减少几个字母再试，或从上面的列表中选择。</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>pages, places and regions</comment>
        <translation>
            <numerusform>找到%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Places here</source>
        <translation>这里的地点</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>%1 of %2</source>
        <translation>第%1个，共%2个</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>现在不能使用</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>您在这里</translation>
    </message>
    <message>
        <source>There are %1 choices here.</source>
        <translation>这里有%1个选项。</translation>
    </message>
    <message>
        <source>Picture:</source>
        <translation>图片：</translation>
    </message>
    <message>
        <source>Video, with what is said and seen in it:</source>
        <translation>视频。其中的话语和画面：</translation>
    </message>
    <message>
        <source>Recording, with what is said in it:</source>
        <translation>录音。其中的话语：</translation>
    </message>
    <message>
        <source>Languages:</source>
        <translation>语言：</translation>
    </message>
    <message>
        <source>The arrow keys move from one thing to the next. Select opens what you hear.</source>
        <translation>用方向键移到下一项。按选择键打开听到的项目。</translation>
    </message>
    <message>
        <source>Who to ask for help:</source>
        <translation>需要帮助时可以咨询：</translation>
    </message>
    <message>
        <source>To hear it again, choose Repeat. To go on, choose Next.</source>
        <translation>要再听一遍，请选“重听”。要继续，请选“下一个”。</translation>
    </message>
    <message>
        <source>Touch the screen or press any key to go on.</source>
        <translation>要继续，请触摸屏幕或按任意键。</translation>
    </message>
    <message>
        <source>Typed so far:</source>
        <translation>已输入：</translation>
    </message>
    <message>
        <source>Then come the keys to type with, and what was found.</source>
        <translation>接着是输入用的按键和找到的内容。</translation>
    </message>
    <message>
        <source>found in its text</source>
        <translation>在正文中找到</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1到%2</translation>
    </message>
    <message>
        <source>%1:00</source>
        <translation>%1点</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1点%2分</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message numerus="yes">
        <source>Back to the start in %n second(s).</source>
        <comment>countdown</comment>
        <translation>
            <numerusform>%n秒后返回首页。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>WorldMap</name>
    <message>
        <source>%1 – you are here</source>
        <translation>%1（您在这里）</translation>
    </message>
</context>
</TS>
